import { useMemo } from 'react'
import { mayEdit } from '#components/board/may-edit.ts'
import { changeScreen, type Lookup, select, selectedIds, useScreen } from '#components/board/screen.ts'
import { useSession } from '#components/board/use-session.ts'
import type { Command } from '#components/commands/command.ts'
import { newFlow, numberedName } from '#components/inspector/flow-edit.ts'
import { inspect } from '#components/inspector/inspect.ts'
import { inspectorTexts } from '#components/inspector/inspector-texts.ts'
import { useTexts } from '#components/language/use-language.ts'
import { canvasCommandTexts } from './canvas-command-texts.ts'

/** What a hand does by dragging, done by picking from a list: a component, a connection, a domain. Also a flow. */
export function useLinkingCommands(): readonly Command[] {
  const { document: board } = useSession()
  const text = useTexts(canvasCommandTexts)
  const words = useTexts(inspectorTexts)
  return useMemo(() => {
    const ask = (lookup: Lookup) => () => changeScreen({ lookup })
    const chosen = () => selectedIds(useScreen.getState().selection, 'components').size
    function addFlow(): void {
      const { board: now } = board.reading()
      board.apply(newFlow(now, numberedName(words.flow, now.flows), words.requests))
      select([])
      inspect()
    }
    return [
      { id: 'add', title: text.add, section: 'making', run: ask('add'), isPossible: mayEdit },
      {
        id: 'add-flow',
        title: words.addFlow,
        section: 'making',
        run: addFlow,
        isPossible: () => mayEdit() && board.reading().board.components.length > 0,
      },
      {
        id: 'connect-to',
        title: text.connectTo,
        section: 'making',
        keys: ['Shift+A'],
        run: ask('connect'),
        isPossible: () => mayEdit() && chosen() === 1 && board.reading().board.components.length > 1,
      },
      {
        id: 'move-to-domain',
        title: text.moveToDomain,
        section: 'arranging',
        keys: ['Shift+F'],
        run: ask('move'),
        isPossible: () => mayEdit() && chosen() > 0 && board.reading().board.domains.length > 0,
      },
    ]
  }, [board, text, words])
}
