'use client'

import { useId, useState } from 'react'
import { Field, inputLook } from './field.tsx'

/** A text with proposals: one of them may be picked, any other may be typed. Handed over as a `TextField` is. */
export function SuggestField({
  label,
  value,
  suggestions,
  check,
  onCommit,
}: {
  readonly label: string
  readonly value: string
  readonly suggestions: readonly { readonly value: string; readonly label: string }[]
  /** A sentence when the text is not acceptable; it then stays in the field and nothing is handed over. */
  readonly check: (text: string) => string | null
  readonly onCommit: (text: string) => void
}) {
  const list = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)

  function drop(problem: string | null): void {
    setRefusal(problem)
    if (problem === null) setDraft(null)
  }
  function commit(): void {
    if (draft === null) return
    const text = draft.trim()
    const problem = text === value ? null : check(text)
    drop(problem)
    if (problem === null && text !== value) onCommit(text)
  }

  return (
    <Field label={label} error={refusal}>
      {({ id, describedBy }) => (
        <>
          <input
            id={id}
            list={list}
            className={inputLook}
            value={draft ?? value}
            aria-describedby={describedBy}
            aria-invalid={refusal !== null || undefined}
            onChange={(event) => setDraft(event.target.value)}
            onBlur={commit}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing || event.keyCode === 229) return
              if (event.key === 'Enter') commit()
              if (event.key !== 'Escape') return
              event.stopPropagation()
              drop(null)
            }}
          />
          <datalist id={list}>
            {suggestions.map((proposal) => (
              <option key={proposal.value} value={proposal.value} label={proposal.label} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  )
}
