'use client'

import { useState } from 'react'
import { Field, inputLook } from './field.tsx'

/** A day. Emptied, it is handed over as undefined, or refused where the day is required. */
export function DateField({
  label,
  value,
  onCommit,
  required,
  hint,
}: {
  readonly label: string
  /** An ISO day, or a moment that begins with one. */
  readonly value: string | undefined
  readonly onCommit: (day: string | undefined) => void
  /** The sentence that refuses an empty field. */
  readonly required?: string
  readonly hint?: string
}) {
  const [draft, setDraft] = useState<string | null>(null)
  const known = value?.slice(0, 10) ?? ''
  const shown = draft ?? known

  // A browser hands over half-typed years as they are typed, so that only leaving the field says that it is done.
  function commit(): void {
    if (draft === null || (draft === '' && required !== undefined)) return
    setDraft(null)
    if (draft !== known) onCommit(draft === '' ? undefined : draft)
  }

  return (
    <Field label={label} error={shown === '' ? (required ?? null) : null} hint={hint}>
      {({ id, describedBy }) => (
        <input
          id={id}
          type="date"
          max="9999-12-31"
          className={inputLook}
          value={shown}
          required={required !== undefined}
          aria-describedby={describedBy}
          aria-invalid={(required !== undefined && shown === '') || undefined}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit()
            if (event.key !== 'Escape') return
            event.stopPropagation()
            setDraft(null)
          }}
        />
      )}
    </Field>
  )
}
