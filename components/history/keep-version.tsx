'use client'

import { useState } from 'react'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { Field, inputLook } from '#components/ui/field.tsx'
import { historyTexts } from './history-texts.ts'

/** Keeps the board as it is now, under a name. */
export function KeepVersion({ onKeep }: { readonly onKeep: (name: string) => Promise<boolean> }) {
  const text = useTexts(historyTexts)
  const [name, setName] = useState('')
  return (
    <form
      aria-label={text.keepVersion}
      className="flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        void onKeep(name.trim()).then((isKept) => isKept && setName(''))
      }}
    >
      <div className="flex-1">
        <Field label={text.newName}>
          {({ id }) => (
            <input
              id={id}
              maxLength={80}
              className={inputLook}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
      </div>
      <Button look="strong" type="submit" disabled={name.trim() === ''}>
        {text.keep}
      </Button>
    </form>
  )
}
