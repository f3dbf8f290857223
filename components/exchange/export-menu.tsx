'use client'

import { DropdownMenu } from 'radix-ui'
import { changeScreen, useScreen } from '#components/board/screen.ts'
import { useTexts } from '#components/language/use-language.ts'
import { say } from '#components/ui/notices.ts'
import { exchangeTexts } from './exchange-texts.ts'
import { ExportButton } from './export-button.tsx'
import { useExportKinds, useExports } from './use-exports.ts'

/** The ways out, as a menu. */
export function ExportMenu() {
  const exports = useExports()
  const kinds = useExportKinds()
  const text = useTexts(exchangeTexts)
  const open = useScreen((state) => state.lookup === 'export')
  return (
    <DropdownMenu.Root
      open={open}
      onOpenChange={(isOpen) => changeScreen({ lookup: isOpen ? 'export' : null })}
    >
      <DropdownMenu.Trigger asChild>
        <ExportButton />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={4}
          className="z-50 min-w-48 rounded-xl border border-line bg-surface p-1 shadow-float"
        >
          {kinds.map((kind) => (
            <DropdownMenu.Item
              key={kind}
              className="flex min-h-9 cursor-pointer items-center rounded-lg px-3 text-sm outline-none data-highlighted:bg-raised"
              onSelect={() => void exports[kind]().catch(() => say(text.failed))}
            >
              {text[kind]}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
