'use client'

import { useEffect, useRef, useState } from 'react'
import { Field, inputLook } from './field.tsx'

/**
 * A text that is handed over on Enter and on leaving the field, never while a syllable is being composed; Escape
 * brings back what was there. A change from elsewhere shows unless somebody is typing here.
 */
export function TextField({
  label,
  value,
  onCommit,
  check = () => null,
  placeholder,
  hint,
  error,
  inputMode,
}: {
  readonly label: string
  readonly value: string
  readonly onCommit: (text: string) => void
  /** A sentence when the text is not acceptable; it then stays in the field and nothing is handed over. */
  readonly check?: (text: string) => string | null
  readonly placeholder?: string
  readonly hint?: React.ReactNode
  readonly error?: string | null
  readonly inputMode?: 'decimal' | 'text'
}) {
  const [draft, setDraft] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const latest = useRef({ draft, value, onCommit, check })
  latest.current = { draft, value, onCommit, check }

  function commit(): void {
    const { draft: text, value: before } = latest.current
    if (text === null) return
    const problem = text === before ? null : latest.current.check(text)
    setRefusal(problem)
    if (problem !== null) return
    setDraft(null)
    latest.current.draft = null
    if (text !== before) latest.current.onCommit(text)
  }
  // What is being typed when the field goes away, because another thing is selected, is not lost.
  useEffect(() => {
    return () => {
      const { draft: text, value: before, check: accept, onCommit: hand } = latest.current
      if (text !== null && text !== before && accept(text) === null) hand(text)
    }
  }, [])

  return (
    <Field label={label} hint={hint} error={refusal ?? error ?? null}>
      {({ id, describedBy }) => (
        <input
          id={id}
          className={inputLook}
          value={draft ?? value}
          placeholder={placeholder}
          inputMode={inputMode}
          aria-describedby={describedBy}
          aria-invalid={refusal !== null || undefined}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing || event.keyCode === 229) return
            if (event.key === 'Enter') commit()
            if (event.key !== 'Escape') return
            event.stopPropagation()
            setDraft(null)
            setRefusal(null)
          }}
        />
      )}
    </Field>
  )
}
