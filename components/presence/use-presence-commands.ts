import { useMemo } from 'react'
import { changeScreen, useScreen } from '#components/board/screen.ts'
import { usePeople, useSession } from '#components/board/use-session.ts'
import type { Command } from '#components/commands/command.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { reactions } from '#lib/document/presence.ts'
import { presenceTexts } from './presence-texts.ts'
import { reactionNames } from './reaction-names.ts'
import { useBringing } from './use-bringing.ts'
import { useReacting } from './use-reacting.ts'

/** Pointing, answering with a sign, and going where others are. */
export function usePresenceCommands(): readonly Command[] {
  const session = useSession()
  const text = useTexts(presenceTexts)
  const names = reactionNames[useLanguage((state) => state.language)]
  const bring = useBringing()
  const react = useReacting()
  // The list is new only when somebody comes, goes or is called otherwise, not whenever a hand moves.
  const people = JSON.stringify(usePeople().map(({ key, name }) => [key, name]))
  return useMemo(() => {
    const others: readonly (readonly [number, string])[] = JSON.parse(people)
    return [
      {
        id: 'laser',
        title: text.laser,
        section: 'tools',
        keys: ['K'],
        run: () => changeScreen(({ tool }) => ({ tool: tool === 'laser' ? 'select' : 'laser' })),
      },
      {
        id: 'bring',
        title: text.bring,
        section: 'view',
        run: bring,
        isPossible: () => session.state().role === 'facilitator',
      },
      {
        id: 'stop-following',
        title: text.stop,
        section: 'view',
        run: () => changeScreen({ following: null }),
        isPossible: () => useScreen.getState().following !== null,
      },
      ...others.map(
        ([key, name]): Command => ({
          id: `follow-${key}`,
          title: text.follow(name),
          section: 'view',
          run: () => changeScreen({ following: key }),
        }),
      ),
      ...reactions.map(
        (reaction): Command => ({
          id: `react-${reaction}`,
          title: text.react(names[reaction]),
          section: 'board',
          run: () => react(reaction),
        }),
      ),
    ]
  }, [session, text, names, bring, react, people])
}
