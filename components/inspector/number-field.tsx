'use client'

import type { ReactNode } from 'react'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { TextField } from '#components/ui/text-field.tsx'
import { problemText } from '#lib/language/problem-text.ts'
import { inspectorTexts } from './inspector-texts.ts'
import { type NumberRule, numberInput, readNumber } from './number-edit.ts'

/** A plain number. Emptied, it is handed over as undefined, or refused where the number is required. */
export function NumberField({
  label,
  value,
  rule,
  onCommit,
  required = false,
  placeholder = '',
  hint,
}: {
  readonly label: string
  readonly value: number | undefined
  readonly rule: NumberRule
  readonly onCommit: (value: number | undefined) => void
  readonly required?: boolean
  readonly placeholder?: string
  readonly hint?: ReactNode
}) {
  const text = useTexts(inspectorTexts)
  const language = useLanguage((state) => state.language)

  function check(typed: string): string | null {
    if (typed.trim() === '' && !required) return null
    const read = readNumber(typed, rule)
    if ('value' in read) return null
    if (read.problem === 'E_TYPE') return text.notANumber(typed.trim())
    return problemText({ code: read.problem, path: '', detail: typed.trim() }, language)
  }
  function commit(typed: string): void {
    const read = readNumber(typed, rule)
    onCommit('value' in read ? read.value : undefined)
  }

  return (
    <TextField
      label={label}
      value={numberInput(value, rule)}
      placeholder={placeholder}
      inputMode="decimal"
      hint={hint}
      check={check}
      onCommit={commit}
    />
  )
}
