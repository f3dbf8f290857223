'use client'

import { Command as Palette } from 'cmdk'
import { UntitledDialog } from '#components/ui/dialog.tsx'

export const groupLook =
  'p-1 [&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:py-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-semibold [&_[cmdk-group-heading]]:text-muted'
export const itemLook =
  'flex min-h-9 cursor-pointer items-center gap-3 rounded-lg px-2 text-sm data-[selected=true]:bg-raised'

/** A list over the screen that is narrowed by typing. */
export function LookupDialog({
  title,
  placeholder,
  nothing,
  filter,
  onClose,
  children,
}: {
  readonly title: string
  readonly placeholder: string
  /** What is said when nothing fits. */
  readonly nothing: string
  /** How well an item fits what was typed, 0 (not at all) to 1. */
  readonly filter: (name: string, typed: string) => number
  readonly onClose: () => void
  readonly children: React.ReactNode
}) {
  return (
    <UntitledDialog
      title={title}
      className="top-[12vh] left-1/2 w-[min(36rem,calc(100vw-2rem))] -translate-x-1/2"
      onClose={onClose}
    >
      <Palette label={title} filter={filter} loop>
        <Palette.Input
          placeholder={placeholder}
          className="h-12 w-full border-line border-b bg-transparent px-4 outline-none"
        />
        <Palette.List className="max-h-[60vh] overflow-y-auto overscroll-contain">
          <Palette.Empty className="p-6 text-center text-muted text-sm">{nothing}</Palette.Empty>
          {children}
        </Palette.List>
      </Palette>
    </UntitledDialog>
  )
}
