'use client'

import { ContextMenu } from 'radix-ui'
import { Fragment, type ReactElement, useRef, useState } from 'react'
import { useScreen } from '#components/board/screen.ts'
import { KeyCaps } from '#components/ui/key-caps.tsx'
import { type Command, isPossible } from './command.ts'
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
  onOpen,
  commandsAt = none,
  children,
}: {
  /** The menu opens on this element: what it stands for is to be selected. */
  readonly onOpen: (target: Element) => void
  /** Commands of this place alone; they come instead of the others. */
  readonly commandsAt?: (target: Element) => readonly Command[]
  /** One element that takes a ref. */
  readonly children: ReactElement
}) {
  const target = useRef<Element | null>(null)
  const before = useRef<Element | null>(null)
  const chosen = useRef<Command | null>(null)
  const [own, setOwn] = useState<readonly Command[]>([])

  function aim({ target: at }: { readonly target: EventTarget }): void {
    if (at instanceof Element) target.current = at
  }
  function open(isOpen: boolean): void {
    if (!isOpen || target.current === null) return
    before.current = document.activeElement
    chosen.current = null
    setOwn(commandsAt(target.current))
    onOpen(target.current)
  }
  return (
    <ContextMenu.Root onOpenChange={open}>
      <ContextMenu.Trigger asChild onPointerDownCapture={aim} onContextMenuCapture={aim}>
        {children}
      </ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Content
          collisionPadding={8}
          className="z-50 max-h-(--radix-context-menu-content-available-height) min-w-56 overflow-y-auto rounded-xl border border-line bg-surface p-1 shadow-float"
          onCloseAutoFocus={(event) => {
            // The command may put the focus somewhere: first it goes back to where it was.
            event.preventDefault()
            if (before.current instanceof HTMLElement || before.current instanceof SVGElement)
              before.current.focus({ preventScroll: true })
            chosen.current?.run()
          }}
        >
          <MenuItems
            own={own}
            onPick={(command) => {
              chosen.current = command
            }}
          />
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  )
}

function none(): readonly Command[] {
  return []
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
        {index > 0 && <ContextMenu.Separator className="my-1 h-px bg-line" />}
        {group.map((command) => (
          <ContextMenu.Item
            key={command.id}
            className="flex min-h-8 cursor-pointer items-center gap-4 rounded-lg px-3 text-sm outline-none data-highlighted:bg-raised pointer-coarse:min-h-11"
            onSelect={() => onPick(command)}
          >
            <span className="flex-1">{command.title}</span>
            {command.keys?.[0] !== undefined && <KeyCaps keys={keyText(command.keys[0], isApple)} />}
          </ContextMenu.Item>
        ))}
      </Fragment>
    ))
}
