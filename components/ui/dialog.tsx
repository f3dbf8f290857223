'use client'

import { X } from 'lucide-react'
import { Dialog as Frame } from 'radix-ui'
import type { ReactNode } from 'react'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from './button.tsx'
import { uiTexts } from './ui-texts.ts'
import { useReturnedFocus } from './use-returned-focus.ts'

const widths = { narrow: 'max-w-lg', middle: 'max-w-4xl', wide: 'max-w-6xl', full: 'max-w-none' } as const

/** Something that lies over the screen until it is closed: its title and a way out at the top, the rest scrolls. */
export function Dialog({
  title,
  width = 'narrow',
  footer,
  onClose,
  children,
}: {
  readonly title: string
  readonly width?: keyof typeof widths
  readonly footer?: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const text = useTexts(uiTexts)
  return (
    <BareDialog
      className={`inset-x-4 top-[6vh] mx-auto flex max-h-[88vh] flex-col ${widths[width]}`}
      onClose={onClose}
    >
      <header className="flex items-center justify-between border-line border-b px-5 py-3">
        <Frame.Title className="font-semibold text-lg">{title}</Frame.Title>
        <Frame.Close asChild>
          <Button look="quiet" aria-label={text.close}>
            <X size={16} aria-hidden="true" />
          </Button>
        </Frame.Close>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">{children}</div>
      {footer && <footer className="border-line border-t px-5 py-3">{footer}</footer>}
    </BareDialog>
  )
}

/** The same without a visible title: what it is for is plain from its one field. */
export function UntitledDialog({
  title,
  className,
  onClose,
  children,
}: {
  readonly title: string
  readonly className: string
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  return (
    <BareDialog className={`overflow-hidden ${className}`} onClose={onClose}>
      <Frame.Title className="sr-only">{title}</Frame.Title>
      {children}
    </BareDialog>
  )
}

function BareDialog({
  className,
  onClose,
  children,
}: {
  readonly className: string
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  useReturnedFocus()
  return (
    <Frame.Root open onOpenChange={(open) => open || onClose()}>
      <Frame.Portal>
        <Frame.Overlay className="fixed inset-0 z-40 bg-ink/25" />
        <Frame.Content
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => event.preventDefault()} // useReturnedFocus does it, and knows about tabs
          className={`fixed z-50 rounded-2xl border border-line bg-surface shadow-float ${className}`}
        >
          {children}
        </Frame.Content>
      </Frame.Portal>
    </Frame.Root>
  )
}
