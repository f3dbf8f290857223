'use client'

import { useEffect, useRef, useState } from 'react'
import { Field, inputLook } from './field.tsx'

/** A longer text that is handed over on leaving the field; a change from elsewhere shows unless somebody types here. */
export function TextAreaField({
  label,
  value,
  onCommit,
  hint,
  rows = 4,
}: {
  readonly label: string
  readonly value: string
  readonly onCommit: (text: string) => void
  readonly hint?: string
  readonly rows?: number
}) {
  const [draft, setDraft] = useState<string | null>(null)
  const latest = useRef({ draft, value, onCommit })
  latest.current = { draft, value, onCommit }

  function commit(): void {
    const { draft: text, value: before, onCommit: hand } = latest.current
    latest.current.draft = null
    setDraft(null)
    if (text !== null && text !== before) hand(text)
  }
  // What is being typed when the field goes away, because another thing is selected, is not lost.
  useEffect(() => {
    return () => {
      const { draft: text, value: before, onCommit: hand } = latest.current
      if (text !== null && text !== before) hand(text)
    }
  }, [])

  return (
    <Field label={label} hint={hint}>
      {({ id, describedBy }) => (
        <textarea
          id={id}
          rows={rows}
          className={`${inputLook} resize-y`}
          value={draft ?? value}
          aria-describedby={describedBy}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.nativeEvent.isComposing) setDraft(null)
          }}
        />
      )}
    </Field>
  )
}
