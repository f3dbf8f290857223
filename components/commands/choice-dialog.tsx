'use client'

import { Command as Palette } from 'cmdk'
import type { ReactNode } from 'react'
import { groupLook, itemLook, LookupDialog } from './lookup-dialog.tsx'
import { match } from './match.ts'

/** Something that can be picked by its name. */
export interface Choice<Key extends string> {
  readonly key: Key
  readonly name: string
  /** What it is, to tell it from others of the same name. */
  readonly detail: string
  readonly icon?: ReactNode
}

/** Asks for one of many things; typing narrows them down. */
export function ChoiceDialog<Key extends string>({
  title,
  placeholder,
  nothing,
  choices,
  onPick,
  onClose,
}: {
  readonly title: string
  readonly placeholder: string
  /** What is said when nothing fits. */
  readonly nothing: string
  readonly choices: readonly Choice<Key>[]
  readonly onPick: (key: Key) => void
  readonly onClose: () => void
}) {
  return (
    <LookupDialog
      title={title}
      placeholder={placeholder}
      nothing={nothing}
      onClose={onClose}
      filter={(value, typed) => match(value.slice(value.indexOf(' ') + 1), typed)}
    >
      <Palette.Group className={groupLook}>
        {choices.map(({ key, name, detail, icon }) => (
          <Palette.Item
            key={key}
            value={`${key} ${name} ${detail}`}
            className={itemLook}
            onSelect={() => {
              onClose()
              onPick(key)
            }}
          >
            {icon}
            <span className="min-w-0 flex-1 truncate">{name}</span>
            <span className="text-muted text-xs">{detail}</span>
          </Palette.Item>
        ))}
      </Palette.Group>
    </LookupDialog>
  )
}
