'use client'

import { X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { useMemo } from 'react'
import { useBoard, useSessionState } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
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
    <Dialog.Root open onOpenChange={(open) => open || onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-ink/25" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-x-4 top-[6vh] z-50 mx-auto flex max-h-[88vh] max-w-lg flex-col rounded-2xl border border-line bg-surface shadow-float"
        >
          <header className="flex items-center justify-between border-line border-b px-5 py-3">
            <Dialog.Title className="font-semibold text-lg">{text.share}</Dialog.Title>
            <Dialog.Close asChild>
              <Button look="quiet" aria-label={text.close}>
                <X size={16} aria-hidden="true" />
              </Button>
            </Dialog.Close>
          </header>
          <div className="grid gap-5 overflow-y-auto px-5 py-4">
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
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
