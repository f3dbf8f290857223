'use client'

import { useState } from 'react'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { DateField } from '#components/ui/date-field.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { checklistStageName } from '#lib/exchange/checklist-markdown.ts'
import { type ChecklistItem, checklistStages } from '#lib/model/checklist-item.ts'
import { checklistTexts } from './checklist-texts.ts'

/** When an item has to be done; to accept the risk instead, a day is needed on which it is looked at again. */
export function StageField({
  item: { stage, expires },
  onChange,
}: {
  readonly item: ChecklistItem
  readonly onChange: (patch: {
    readonly stage: ChecklistItem['stage']
    readonly expires: string | undefined
  }) => void
}) {
  const text = useTexts(checklistTexts)
  const language = useLanguage((state) => state.language)
  const [accepting, setAccepting] = useState(false)
  const chosen = accepting ? 'accepted' : stage
  return (
    <>
      <SelectField
        label={text.stage}
        value={chosen}
        options={checklistStages.map((value) => ({ value, label: checklistStageName(value, language) }))}
        onChange={(next) => {
          setAccepting(next === 'accepted' && stage !== 'accepted')
          if (next !== 'accepted') onChange({ stage: next, expires: undefined })
        }}
      />
      {chosen === 'accepted' && (
        <DateField
          label={text.expires}
          value={expires}
          required={text.needsExpiry}
          onCommit={(day) => {
            setAccepting(false)
            onChange({ stage: 'accepted', expires: day })
          }}
        />
      )}
    </>
  )
}
