'use client'

import { X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { Fragment, useState } from 'react'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { CheckField } from '#components/ui/check-field.tsx'
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
  const letters = useLetterKeys((state) => state.on)
  const withKeys = commands.filter(({ keys = [] }) => keys.length > 0)
  return (
    <Dialog.Root open onOpenChange={(open) => open || onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-ink/25" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-x-4 top-[6vh] z-50 mx-auto flex max-h-[88vh] max-w-4xl flex-col rounded-2xl border border-line bg-surface shadow-float"
        >
          <header className="flex items-center justify-between border-line border-b px-5 py-3">
            <Dialog.Title className="font-semibold text-lg">{text.keys}</Dialog.Title>
            <Dialog.Close asChild>
              <Button look="quiet" aria-label={text.close}>
                <X size={16} aria-hidden="true" />
              </Button>
            </Dialog.Close>
          </header>
          <div className="overflow-y-auto px-5 py-4 md:columns-2 md:gap-10">
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
          <footer className="border-line border-t px-5 py-3">
            <CheckField
              label={text.letters}
              hint={text.lettersHint}
              checked={letters}
              onChange={switchLetterKeys}
            />
          </footer>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
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
