'use client'

import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { SelectField } from '#components/ui/select-field.tsx'
import { type Category, categories } from '#lib/workshop/ballot.ts'
import { ballotTexts, categoryNames } from './ballot-texts.ts'

/** The kind of weakness, for the question which kinds nobody thought of. */
export function CategoryField({
  value,
  onChange,
}: {
  readonly value: Category | undefined
  readonly onChange: (category: Category | undefined) => void
}) {
  const text = useTexts(ballotTexts)
  const language = useLanguage((state) => state.language)
  return (
    <SelectField<Category | ''>
      label={text.category}
      value={value ?? ''}
      options={[
        { value: '', label: text.noCategory },
        ...categories.map((category) => ({ value: category, label: categoryNames[language][category] })),
      ]}
      onChange={(chosen) => onChange(chosen === '' ? undefined : chosen)}
    />
  )
}
