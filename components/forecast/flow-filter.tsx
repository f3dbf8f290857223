'use client'

import { changeScreen } from '#components/board/screen.ts'
import { useMeaning } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { SelectField } from '#components/ui/select-field.tsx'
import { nameOf } from '#lib/model/board.ts'
import type { FlowId } from '#lib/model/id.ts'
import { forecastTexts } from './forecast-texts.ts'

/** Narrows the order to what the requests of one flow pass. */
export function FlowFilter({ flow }: { readonly flow: FlowId | null }) {
  const text = useTexts(forecastTexts)
  const { flows } = useMeaning()
  if (flows.length < 2) return null
  return (
    <SelectField
      label={text.passedBy}
      value={flow ?? ''}
      options={[
        { value: '', label: text.everyFlow },
        ...flows.map((row) => ({ value: row.id, label: nameOf(row) })),
      ]}
      onChange={(next) => changeScreen({ flow: flows.find(({ id }) => id === next)?.id ?? null })}
    />
  )
}
