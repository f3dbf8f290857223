'use client'

import { useMemo } from 'react'
import { useBoard, useSessionState } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
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
  const { title } = useBoard()
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
            <LinkList api={api} mayRevoke={isFacilitator} />
          </>
        ) : (
          <p className="text-muted text-sm">{text.onlyEditors}</p>
        )}
        <MemberList api={api} mayRaise={isFacilitator} />
        {isFacilitator && <DeleteBoard api={api} title={title} />}
      </div>
    </Dialog>
  )
}
