'use client'

import { DropdownMenu } from 'radix-ui'
import { Fragment, useRef, useState } from 'react'
import { useScreen } from '#components/board/screen.ts'
import { useTexts } from '#components/language/use-language.ts'
import { KeyCaps } from '#components/ui/key-caps.tsx'
import type { Point } from '#lib/model/field.ts'
import { type Command, isPossible } from './command.ts'
import { commandTexts } from './command-texts.ts'
import { useCommands } from './commands-context.ts'
import { hasAppleKeys, keyText } from './key-text.ts'

/** What can be done to one thing, to several, and where nothing is selected, in groups. */
const menus = {
  one: [
    ['rename', 'inspect'],
    ['connect-to', 'move-to-domain', 'out-of-domain'],
    ['note-note', 'note-risk', 'note-question', 'note-assumption', 'note-bottleneck'],
    ['duplicate', 'lock', 'remove'],
  ],
  several: [['inspect'], ['into-domain', 'move-to-domain', 'out-of-domain'], ['duplicate', 'lock', 'remove']],
  none: [
    ['add', 'add-flow', 'domain', 'note-note', 'note-bottleneck'],
    ['undo', 'redo', 'select-all', 'tidy'],
    ['fit', 'outline', 'find', 'keys'],
  ],
} as const

/** The menu of a right click, a long press or the menu key: the commands that apply there. */
export function CommandMenu({
  at,
  own,
  onClose,
}: {
  /** Where it opens, on the screen. */
  readonly at: Point
  /** Commands of that place alone; they come instead of the others. */
  readonly own: readonly Command[]
  readonly onClose: () => void
}) {
  const text = useTexts(commandTexts)
  const [before] = useState(() => document.activeElement)
  const chosen = useRef<Command | null>(null)
  return (
    <DropdownMenu.Root open onOpenChange={(open) => open || onClose()}>
      <DropdownMenu.Trigger
        aria-hidden="true"
        tabIndex={-1}
        className="pointer-events-none fixed size-px opacity-0"
        style={{ left: at.x, top: at.y }}
      />
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          aria-labelledby={undefined}
          aria-label={text.actions}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          className="z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-56 overflow-y-auto rounded-xl border border-line bg-surface p-1 shadow-float"
          onCloseAutoFocus={(event) => {
            // The command may put the focus somewhere: first it goes back to where it was.
            event.preventDefault()
            if (before instanceof HTMLElement || before instanceof SVGElement)
              before.focus({ preventScroll: true })
            chosen.current?.run()
          }}
        >
          <MenuItems
            own={own}
            onPick={(command) => {
              chosen.current = command
            }}
          />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

/** Rendered only while the menu is open, so that what is possible is asked then. */
function MenuItems({
  own,
  onPick,
}: {
  readonly own: readonly Command[]
  readonly onPick: (command: Command) => void
}) {
  const [isApple] = useState(hasAppleKeys)
  const commands = useCommands()
  const size = useScreen((state) => state.selection.size)
  const known = new Map(commands.map((command) => [command.id, command]))
  const menu = menus[size === 0 ? 'none' : size === 1 ? 'one' : 'several']
  const groups = own.length > 0 ? [own] : menu.map((ids) => ids.flatMap((id) => known.get(id) ?? []))
  return groups
    .map((group) => group.filter(isPossible))
    .filter((group) => group.length > 0)
    .map((group, index) => (
      <Fragment key={group[0]?.id}>
        {index > 0 && <DropdownMenu.Separator className="my-1 h-px bg-line" />}
        {group.map((command) => (
          <DropdownMenu.Item
            key={command.id}
            className="flex min-h-8 cursor-pointer items-center gap-4 rounded-lg px-3 text-sm outline-none data-highlighted:bg-raised pointer-coarse:min-h-11"
            onSelect={() => onPick(command)}
          >
            <span className="flex-1">{command.title}</span>
            {command.keys?.[0] !== undefined && <KeyCaps keys={keyText(command.keys[0], isApple)} />}
          </DropdownMenu.Item>
        ))}
      </Fragment>
    ))
}
