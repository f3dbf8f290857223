'use client'

import { useTexts } from '#components/language/use-language.ts'
import { SelectField } from '#components/ui/select-field.tsx'
import { nameOf } from '#lib/model/board.ts'
import { inspectorTexts } from './inspector-texts.ts'

/** A select that adds what is chosen and then waits for the next. Nothing left to add, nothing shown. */
export function AddField<Id extends string>({
  label,
  rows,
  onAdd,
}: {
  readonly label: string
  readonly rows: readonly { readonly id: Id; readonly name?: string }[]
  readonly onAdd: (id: Id) => void
}) {
  const text = useTexts(inspectorTexts)
  if (rows.length === 0) return null
  return (
    <SelectField<Id | ''>
      label={label}
      value=""
      options={[
        { value: '', label: text.choose },
        ...rows.map((row) => ({ value: row.id, label: nameOf(row) })),
      ]}
      onChange={(id) => {
        if (id !== '') onAdd(id)
      }}
    />
  )
}
