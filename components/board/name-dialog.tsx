'use client'

import { useState } from 'react'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { Field, inputLook } from '#components/ui/field.tsx'
import { boardTexts } from './board-texts.ts'

/** Asked once in a browser, and never again. */
export function NameDialog({ onName }: { readonly onName: (name: string) => void }) {
  const text = useTexts(boardTexts)
  const [name, setName] = useState('')
  return (
    <main className="grid h-full place-content-center p-4">
      <form
        className="grid w-80 max-w-full gap-4 rounded-2xl border border-line bg-surface p-6 shadow-float"
        onSubmit={(event) => {
          event.preventDefault()
          onName(name.trim() === '' ? text.guest : name.trim())
        }}
      >
        <h1 className="text-lg font-semibold">{text.nameAsk}</h1>
        <Field label={text.nameLabel} hint={text.nameHint}>
          {({ id, describedBy }) => (
            <input
              id={id}
              // biome-ignore lint/a11y/noAutofocus: it is the only thing on the page, and what people came to do
              autoFocus
              autoComplete="nickname"
              maxLength={60}
              className={inputLook}
              aria-describedby={describedBy}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Button look="strong" type="submit">
          {text.join}
        </Button>
      </form>
    </main>
  )
}
