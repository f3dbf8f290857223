'use client'

import { useTexts } from '#components/language/use-language.ts'
import { SelectField } from '#components/ui/select-field.tsx'
import { inspectorTexts } from './inspector-texts.ts'
import { MIXED, sharedValue } from './shared-value.ts'

/** A choice for several things at once; it says so when they differ. */
export function SharedChoice<Value extends string>({
  label,
  values,
  options,
  onChange,
}: {
  readonly label: string
  readonly values: readonly Value[]
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
}) {
  const text = useTexts(inspectorTexts)
  const shared = sharedValue(values)
  return (
    <SelectField<Value | typeof MIXED>
      label={label}
      value={shared}
      options={shared === MIXED ? [{ value: MIXED, label: text.mixed }, ...options] : options}
      onChange={(value) => {
        const chosen = options.find((option) => option.value === value)
        if (chosen) onChange(chosen.value)
      }}
    />
  )
}
