'use client'

import { Fragment, useState } from 'react'
import { useTexts } from '#components/language/use-language.ts'
import { switchAnnouncing, useAnnouncing } from '#components/presence/announcing.ts'
import { presenceTexts } from '#components/presence/presence-texts.ts'
import { CheckField } from '#components/ui/check-field.tsx'
import { Dialog } from '#components/ui/dialog.tsx'
import { KeyCaps } from '#components/ui/key-caps.tsx'
import { type Command, commandSections } from './command.ts'
import { commandTexts } from './command-texts.ts'
import { hasAppleKeys, keyText } from './key-text.ts'
import type { Keys } from './keys.ts'
import { switchLetterKeys, useLetterKeys } from './letter-keys.ts'

/** Every key and what it does. */
export function ShortcutHelp({
  commands,
  onClose,
}: {
  readonly commands: readonly Command[]
  readonly onClose: () => void
}) {
  const text = useTexts(commandTexts)
  const presenceText = useTexts(presenceTexts)
  const letters = useLetterKeys((state) => state.on)
  const announces = useAnnouncing((state) => state.on)
  const withKeys = commands.filter(({ keys = [] }) => keys.length > 0)
  return (
    <Dialog
      title={text.keys}
      width="middle"
      onClose={onClose}
      footer={
        <div className="grid gap-2 md:grid-cols-2">
          <CheckField
            label={text.letters}
            hint={text.lettersHint}
            checked={letters}
            onChange={switchLetterKeys}
          />
          <CheckField
            label={presenceText.announce}
            hint={presenceText.announceHint}
            checked={announces}
            onChange={switchAnnouncing}
          />
        </div>
      }
    >
      <div className="md:columns-2 md:gap-10">
        {commandSections.map((section) => {
          const those = withKeys.filter((command) => command.section === section)
          if (those.length === 0) return null
          return (
            <section key={section} aria-label={text[section]} className="mb-5 break-inside-avoid">
              <h3 className="mb-1 font-semibold text-muted text-sm">{text[section]}</h3>
              <dl>
                {those.map(({ id, title, keys = [] }) => (
                  <div key={id} className="flex min-h-8 items-center justify-between gap-4 text-sm">
                    <dt>{title}</dt>
                    <dd className="flex shrink-0 items-center gap-1.5">
                      <Presses presses={keys} or={text.or} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          )
        })}
      </div>
    </Dialog>
  )
}

function Presses({ presses, or }: { readonly presses: readonly Keys[]; readonly or: string }) {
  const [isApple] = useState(hasAppleKeys)
  return presses.map((keys, index) => (
    <Fragment key={keys}>
      {index > 0 && <span className="text-muted text-xs">{or}</span>}
      <KeyCaps keys={keyText(keys, isApple)} />
    </Fragment>
  ))
}
