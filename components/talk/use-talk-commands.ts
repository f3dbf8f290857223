import { useMemo } from 'react'
import { changeScreen } from '#components/board/screen.ts'
import { useSession } from '#components/board/use-session.ts'
import { anchorOfSelection } from '#components/canvas/selection-anchor.ts'
import type { Command } from '#components/commands/command.ts'
import { useTexts } from '#components/language/use-language.ts'
import { roomNow } from '#components/workshop/use-room.ts'
import { isSealed } from '#lib/workshop/room.ts'
import { beginThread, changeTalk } from './talk.ts'
import { talkTexts } from './talk-texts.ts'

/** Saying something about the drawing: on what is selected, else where the next click goes. */
export function useTalkCommands(): readonly Command[] {
  const session = useSession()
  const text = useTexts(talkTexts)
  return useMemo(() => {
    function comment(): void {
      const on = anchorOfSelection(session.document.reading().board)
      if (on === null) changeScreen({ tool: 'comment' })
      else beginThread(on)
    }
    return [
      {
        id: 'comment',
        title: text.comment,
        section: 'making',
        keys: ['C'],
        run: comment,
        isPossible: () => session.state().role !== 'viewer' && !isSealed(roomNow()),
      },
      {
        id: 'hide-comments',
        title: text.hide,
        section: 'view',
        keys: ['Shift+C'],
        run: () => changeTalk(({ isHidden }) => ({ isHidden: !isHidden })),
      },
    ]
  }, [session, text])
}
