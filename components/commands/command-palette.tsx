'use client'

import { Command as Palette } from 'cmdk'
import { useState } from 'react'
import { useTexts } from '#components/language/use-language.ts'
import { KeyCaps } from '#components/ui/key-caps.tsx'
import { type Command, commandSections, isPossible } from './command.ts'
import { commandTexts } from './command-texts.ts'
import { hasAppleKeys, keyText } from './key-text.ts'
import { groupLook, itemLook, LookupDialog } from './lookup-dialog.tsx'
import { match } from './match.ts'

/** Every command by its name, whatever its key is. */
export function CommandPalette({
  commands,
  onClose,
}: {
  readonly commands: readonly Command[]
  readonly onClose: () => void
}) {
  const text = useTexts(commandTexts)
  const [isApple] = useState(hasAppleKeys)
  const possible = commands.filter(isPossible)
  return (
    <LookupDialog
      title={text.commands}
      placeholder={text.commandSearch}
      nothing={text.noCommand}
      onClose={onClose}
      filter={match}
    >
      {commandSections.map((section) => {
        const those = possible.filter((command) => command.section === section)
        if (those.length === 0) return null
        return (
          <Palette.Group key={section} heading={text[section]} className={groupLook}>
            {those.map(({ id, title, keys: [first] = [], run }) => (
              <Palette.Item
                key={id}
                value={title}
                className={itemLook}
                onSelect={() => {
                  onClose()
                  run()
                }}
              >
                <span className="min-w-0 flex-1">{title}</span>
                {first !== undefined && <KeyCaps keys={keyText(first, isApple)} />}
              </Palette.Item>
            ))}
          </Palette.Group>
        )
      })}
    </LookupDialog>
  )
}
