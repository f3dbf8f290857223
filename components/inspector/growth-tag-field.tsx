'use client'

import { useMeaning } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { SelectField } from '#components/ui/select-field.tsx'
import { nameOf } from '#lib/model/board.ts'
import type { DriverId } from '#lib/model/id.ts'
import { inspectorTexts } from './inspector-texts.ts'
import { MIXED } from './shared-value.ts'

/** The driver with which something grows beyond its requests, or none. */
export function GrowthTagField({
  value,
  hint,
  onChange,
}: {
  readonly value: DriverId | '' | typeof MIXED
  readonly hint: string
  readonly onChange: (driver: DriverId | undefined) => void
}) {
  const text = useTexts(inspectorTexts)
  const { drivers } = useMeaning()
  return (
    <SelectField<DriverId | '' | typeof MIXED>
      label={text.growthTag}
      value={value}
      hint={hint}
      options={[
        ...(value === MIXED ? [{ value: MIXED, label: text.mixed } as const] : []),
        { value: '', label: text.none },
        ...drivers.map((driver) => ({ value: driver.id, label: nameOf(driver) })),
      ]}
      onChange={(driver) => {
        if (driver !== MIXED) onChange(driver === '' ? undefined : driver)
      }}
    />
  )
}
