import { useMemo } from 'react'
import { mayEdit } from '#components/board/may-edit.ts'
import { changeScreen, type Tool, useScreen } from '#components/board/screen.ts'
import type { Command } from '#components/commands/command.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { componentKindNames } from '#lib/language/words.ts'
import { componentKinds } from '#lib/model/component.ts'
import { canvasCommandTexts } from './canvas-command-texts.ts'

/** What the pointer does, and what it places. */
export function useToolCommands(): readonly Command[] {
  const text = useTexts(canvasCommandTexts)
  const language = useLanguage((state) => state.language)
  const lastKind = useScreen((state) => state.lastKind)
  return useMemo(() => {
    const names = componentKindNames[language]
    const take = (tool: Tool) => () => changeScreen({ tool })
    return [
      { id: 'select', title: text.select, section: 'tools', keys: ['V'], run: take('select') },
      { id: 'hand', title: text.hand, section: 'tools', keys: ['H'], run: take('hand') },
      {
        id: 'connect',
        title: text.connect,
        section: 'tools',
        keys: ['A'],
        run: take('connect'),
        isPossible: mayEdit,
      },
      {
        id: 'domain',
        title: text.domain,
        section: 'tools',
        keys: ['F'],
        run: take('domain'),
        isPossible: mayEdit,
      },
      {
        id: 'place-last',
        title: text.placeLast(names[lastKind]),
        section: 'tools',
        keys: ['R'],
        run: take({ place: lastKind }),
        isPossible: mayEdit,
      },
      {
        id: 'keep-tool',
        title: text.keepTool,
        section: 'tools',
        keys: ['Q'],
        run: () => changeScreen(({ keepsTool }) => ({ keepsTool: !keepsTool })),
      },
      ...componentKinds.map(
        (kind): Command => ({
          id: `place-${kind}`,
          title: text.place(names[kind]),
          section: 'making',
          run: () => changeScreen({ tool: { place: kind }, lastKind: kind }),
          isPossible: mayEdit,
        }),
      ),
    ]
  }, [text, language, lastKind])
}
