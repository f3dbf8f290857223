'use client'

import { useMemo } from 'react'
import { changeScreen } from '#components/board/screen.ts'
import { useMeaning, useSessionState } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { boardApi } from './board-api.ts'
import { DeleteBoard } from './delete-board.tsx'
import { InviteForm } from './invite-form.tsx'
import { LinkList } from './link-list.tsx'
import { MemberList } from './member-list.tsx'
import { shareTexts } from './share-texts.ts'

/** Who is let in, as what, and who is here. */
export function ShareDialog({
  boardId,
  onClose,
}: {
  readonly boardId: string
  readonly onClose: () => void
}) {
  const text = useTexts(shareTexts)
  const { role } = useSessionState()
  const { title } = useMeaning()
  const api = useMemo(() => boardApi(boardId), [boardId])
  const isFacilitator = role === 'facilitator'
  const mayInvite = isFacilitator || role === 'editor'
  const invitable = ['editor', 'participant', 'viewer'] as const
  return (
    <Dialog title={text.share} onClose={onClose}>
      <div className="grid gap-5">
        {mayInvite ? (
          <>
            <InviteForm
              boardId={boardId}
              api={api}
              roles={isFacilitator ? ['facilitator', ...invitable] : invitable}
            />
            <LinkList api={api} mayChange={isFacilitator} />
          </>
        ) : (
          <p className="text-muted text-sm">{text.onlyEditors}</p>
        )}
        <MemberList api={api} mayRaise={isFacilitator} />
        <section aria-label={text.device} className="grid gap-2 border-line border-t pt-3">
          <Button className="justify-self-start" onClick={() => changeScreen({ lookup: 'forget' })}>
            {text.forget}
          </Button>
        </section>
        {isFacilitator && <DeleteBoard api={api} title={title} />}
      </div>
    </Dialog>
  )
}
