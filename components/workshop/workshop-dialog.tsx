'use client'

import { X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { RunSheet } from './run-sheet.tsx'
import { StartForm } from './start-form.tsx'
import { useRoom } from './use-room.ts'
import { workshopTexts } from './workshop-texts.ts'

/** Plans a workshop, and is its run sheet once it runs. */
export function WorkshopDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useTexts(workshopTexts)
  const state = useRoom((room) => room.workshop.state)
  return (
    <Dialog.Root open onOpenChange={(open) => open || onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-ink/25" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-x-4 top-[6vh] z-50 mx-auto flex max-h-[88vh] max-w-xl flex-col rounded-2xl border border-line bg-surface shadow-float"
        >
          <header className="flex items-center justify-between border-line border-b px-5 py-3">
            <Dialog.Title className="font-semibold text-lg">
              {state === null ? text.startTitle : text.runSheet}
            </Dialog.Title>
            <Dialog.Close asChild>
              <Button look="quiet" aria-label={text.close}>
                <X size={16} aria-hidden="true" />
              </Button>
            </Dialog.Close>
          </header>
          <div className="overflow-y-auto px-5 py-4">
            {state === null ? <StartForm onDone={onClose} /> : <RunSheet state={state} onDone={onClose} />}
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
