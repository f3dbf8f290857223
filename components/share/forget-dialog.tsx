'use client'

import { forgetBoard } from '#components/board/recent-boards.ts'
import { useSession, useSessionState } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { forgetRead } from '#components/talk/talk.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { isUnsaved } from '#lib/document/save-status.ts'
import { shareTexts } from './share-texts.ts'

/** Takes everything of a board off this device, after asking; the board itself stays. */
export function ForgetDialog({
  boardId,
  onClose,
}: {
  readonly boardId: string
  readonly onClose: () => void
}) {
  const text = useTexts(shareTexts)
  const session = useSession()
  const { save } = useSessionState()
  async function forget(): Promise<void> {
    await session.forget()
    forgetRead(boardId)
    forgetBoard(boardId)
    location.assign('/')
  }
  return (
    <Dialog title={text.forget} onClose={onClose}>
      <div className="grid gap-3 text-sm">
        <p>{text.forgetHint}</p>
        {isUnsaved(save) && (
          <p role="alert" className="font-semibold text-break">
            {text.forgetUnsaved}
          </p>
        )}
        <div className="flex gap-2">
          <Button look="strong" onClick={() => void forget()}>
            {text.forgetYes}
          </Button>
          <Button onClick={onClose}>{text.cancel}</Button>
        </div>
      </div>
    </Dialog>
  )
}
