'use client'

import { Command as List } from 'cmdk'
import { Popover } from 'radix-ui'
import { groupLook, itemLook } from '#components/commands/lookup-dialog.tsx'
import { match } from '#components/commands/match.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { componentKindNames } from '#lib/language/words.ts'
import { type ComponentKind, componentKinds } from '#lib/model/component.ts'
import type { Point } from '#lib/model/field.ts'
import { canvasTexts } from './canvas-texts.ts'
import { KindIcon } from './kind-icon.tsx'

/** Asks what a line that ended on nothing leads to. */
export function KindMenu({
  at,
  onPick,
  onClose,
}: {
  /** Where it opens, on the screen. */
  readonly at: Point
  readonly onPick: (kind: ComponentKind) => void
  readonly onClose: () => void
}) {
  const text = useTexts(canvasTexts)
  const names = componentKindNames[useLanguage((state) => state.language)]
  return (
    <Popover.Root open onOpenChange={(open) => open || onClose()}>
      <Popover.Anchor className="fixed size-px" style={{ left: at.x, top: at.y }} />
      <Popover.Portal>
        <Popover.Content
          aria-label={text.leadsTo}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          className="z-50 w-56 overflow-hidden rounded-xl border border-line bg-surface shadow-float"
        >
          <List label={text.leadsTo} filter={match} loop>
            <List.Input
              placeholder={text.leadsTo}
              className="h-10 w-full border-line border-b bg-transparent px-3 text-sm outline-none"
            />
            <List.List className="max-h-64 overflow-y-auto">
              <List.Group className={groupLook}>
                {componentKinds.map((kind) => (
                  <List.Item
                    key={kind}
                    value={names[kind]}
                    className={itemLook}
                    onSelect={() => onPick(kind)}
                  >
                    <KindIcon kind={kind} />
                    {names[kind]}
                  </List.Item>
                ))}
              </List.Group>
            </List.List>
          </List>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
