import { useMemo } from 'react'
import { mayEdit } from '#components/board/may-edit.ts'
import { changeScreen, useScreen } from '#components/board/screen.ts'
import { useSession } from '#components/board/use-session.ts'
import type { Command } from '#components/commands/command.ts'
import { useTexts } from '#components/language/use-language.ts'
import { growthCommandTexts } from './growth-command-texts.ts'
import { taggable } from './taggable.ts'

/** How things grow: the sheet for all of it, and a tag for what is selected. */
export function useGrowthCommands(): readonly Command[] {
  const { document: board } = useSession()
  const text = useTexts(growthCommandTexts)
  return useMemo(
    () => [
      {
        id: 'growth-tag',
        title: text.tag,
        section: 'editing',
        keys: ['G'],
        isPossible: () => {
          const { components, connections } = taggable(board.reading().board, useScreen.getState().selection)
          return mayEdit() && components.length + connections.length > 0
        },
        run: () => changeScreen({ lookup: 'growth-tag' }),
      },
      {
        id: 'growth',
        title: text.open,
        section: 'board',
        run: () => changeScreen({ lookup: 'growth' }),
      },
    ],
    [board, text],
  )
}
