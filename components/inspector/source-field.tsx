'use client'

import { useId } from 'react'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { inputLook } from '#components/ui/field.tsx'
import { sourceNames } from '#lib/language/words.ts'
import { type Quantity, type Source, sourceOf } from '#lib/model/quantity.ts'
import { inspectorTexts } from './inspector-texts.ts'
import { sourcesFor } from './quantity-edit.ts'

/** Where a number comes from. Its name says of which number, since many stand on one screen. */
export function SourceField({
  label,
  quantity,
  onChange,
}: {
  readonly label: string
  readonly quantity: Quantity | undefined
  readonly onChange: (source: Source | '') => void
}) {
  const text = useTexts(inspectorTexts)
  const names = sourceNames[useLanguage((state) => state.language)]
  const id = useId()
  const choices = sourcesFor(quantity)
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-xs font-medium text-muted">
        {text.source}
      </label>
      <select
        id={id}
        aria-label={text.sourceOf(label)}
        className={inputLook}
        value={quantity === undefined ? '' : sourceOf(quantity)}
        onChange={(event) => {
          const chosen = choices.find((source) => source === event.target.value)
          if (chosen !== undefined) onChange(chosen)
        }}
      >
        {choices.map((source) => (
          <option key={source} value={source}>
            {source === '' ? '–' : names[source]}
          </option>
        ))}
      </select>
    </div>
  )
}
