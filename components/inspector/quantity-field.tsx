'use client'

import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { TextField } from '#components/ui/text-field.tsx'
import { problemText } from '#lib/language/problem-text.ts'
import type { ProblemCode } from '#lib/model/problem.ts'
import { type Bound, problemOf, type Quantity, sourceOf } from '#lib/model/quantity.ts'
import { quantityInput, readQuantityText } from '#lib/model/quantity-text.ts'
import { inspectorTexts } from './inspector-texts.ts'
import { typedQuantity, withSource } from './quantity-edit.ts'
import { exampleOf, quantityWords, unitName } from './quantity-words.ts'
import { SourceField } from './source-field.tsx'

/**
 * A number as people know it, with its unit, and where it comes from. Emptied, it is unknown, or undefined where the
 * field may be left out.
 */
export function QuantityField({
  label,
  quantity,
  unit,
  bound = 'non-negative',
  negative = 'E_NEGATIVE',
  optional = false,
  placeholder,
  hint,
  onCommit,
}: {
  readonly label: string
  readonly quantity: Quantity | undefined
  readonly unit: string
  readonly bound?: Bound
  readonly negative?: ProblemCode
  readonly optional?: boolean
  readonly placeholder?: string
  readonly hint?: string
  readonly onCommit: (quantity: Quantity | undefined) => void
}) {
  const text = useTexts(inspectorTexts)
  const language = useLanguage((state) => state.language)
  const input = quantity === undefined ? '' : quantityInput(quantity, unit)

  function check(typed: string): string | null {
    if (typed.trim() === '') return null
    const read = readQuantityText(typed, unit)
    const code = 'problem' in read ? read.problem : problemOf(read.quantity, bound, negative)
    if (code === null) return null
    if (code === 'E_TYPE') return text.notAQuantity(typed.trim(), unitName(unit), exampleOf(unit))
    return problemText({ code, path: '', detail: typed.trim() }, language)
  }
  function commit(typed: string): void {
    const read = readQuantityText(typed, unit)
    if (typed.trim() === '') onCommit(optional ? undefined : { source: 'unknown' })
    else if ('quantity' in read) onCommit(typedQuantity(quantity, read.quantity))
  }
  function notes(): string {
    if (quantity === undefined) return hint ?? ''
    const words = quantityWords(quantity, unit, language)
    const note = typeof quantity === 'object' ? quantity.note : undefined
    const isUnknown = sourceOf(quantity) === 'unknown'
    return [
      words === null || words === input ? '' : text.understood(words),
      isUnknown ? text.keptOut : '',
      hint ?? '',
      note ?? '',
    ]
      .filter((part) => part !== '')
      .join(' · ')
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)_7rem] items-start gap-2">
      <TextField
        label={label}
        value={input}
        placeholder={placeholder ?? (quantity === undefined ? '' : text.unknown)}
        hint={notes()}
        check={check}
        onCommit={commit}
      />
      <SourceField
        label={label}
        quantity={quantity}
        onChange={(source) => onCommit(source === '' ? undefined : withSource(quantity, source))}
      />
    </div>
  )
}
