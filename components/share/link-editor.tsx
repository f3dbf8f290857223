'use client'

import { useState } from 'react'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { Field, inputLook } from '#components/ui/field.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import type { BoardApi, BoardLink } from './board-api.ts'
import { type Expiry, expiresAfter, expiries } from './link-expiry.ts'
import { shareTexts } from './share-texts.ts'

/** What a link is called and how long it works from now on. */
export function LinkEditor({
  link: { name },
  onChange,
  onEnd,
}: {
  readonly link: BoardLink
  readonly onChange: (change: Parameters<BoardApi['changeLink']>[1]) => void
  readonly onEnd: () => void
}) {
  const text = useTexts(shareTexts)
  const [newName, setNewName] = useState(name ?? '')
  const [expiry, setExpiry] = useState<Expiry | 'same'>('same')
  return (
    <form
      className="mt-1 grid grid-cols-2 items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        const lasts = expiry === 'same' ? {} : { expiresAt: expiresAfter(expiry) }
        onChange({ name: newName.trim() || null, ...lasts })
      }}
    >
      <Field label={text.rename}>
        {({ id: fieldId }) => (
          <input
            id={fieldId}
            maxLength={80}
            className={inputLook}
            value={newName}
            onChange={(event) => setNewName(event.target.value)}
          />
        )}
      </Field>
      <SelectField
        label={text.expiryFromNow}
        value={expiry}
        options={[
          { value: 'same', label: text.sameExpiry },
          ...expiries.map((value) => ({ value, label: text[value] })),
        ]}
        onChange={setExpiry}
      />
      <div className="col-span-2 flex gap-2">
        <Button look="strong" type="submit">
          {text.save}
        </Button>
        <Button onClick={onEnd}>{text.cancel}</Button>
      </div>
    </form>
  )
}
