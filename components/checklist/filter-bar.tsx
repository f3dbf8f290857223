'use client'

import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { SelectField } from '#components/ui/select-field.tsx'
import { checklistStageName } from '#lib/exchange/checklist-markdown.ts'
import { checklistStages } from '#lib/model/checklist-item.ts'
import type { ChecklistFilter } from './checklist-filter.ts'
import { checklistTexts } from './checklist-texts.ts'

/** Narrows the list to a stage and to an owner. */
export function FilterBar({
  filter,
  owners,
  onChange,
}: {
  readonly filter: ChecklistFilter
  readonly owners: readonly string[]
  readonly onChange: (filter: ChecklistFilter) => void
}) {
  const text = useTexts(checklistTexts)
  const language = useLanguage((state) => state.language)
  const { stage, owner } = filter
  // Names are told apart from the two choices that are none by their place in the list.
  const chosen = typeof owner === 'object' ? String(owners.indexOf(owner.name)) : owner
  return (
    <div className="grid grid-cols-2 gap-2">
      <SelectField
        label={text.stage}
        value={stage}
        options={[
          { value: 'every', label: text.everyStage },
          ...checklistStages.map((value) => ({ value, label: checklistStageName(value, language) })),
        ]}
        onChange={(next) => onChange({ stage: next, owner })}
      />
      <SelectField
        label={text.owner}
        value={chosen}
        options={[
          { value: 'every', label: text.everyOwner },
          { value: 'nobody', label: text.nobody },
          ...owners.map((name, index) => ({ value: String(index), label: name })),
        ]}
        onChange={(next) => {
          const name = owners[Number(next)]
          const isWord = next === 'every' || next === 'nobody'
          if (isWord) onChange({ stage, owner: next })
          else if (name !== undefined) onChange({ stage, owner: { name } })
        }}
      />
    </div>
  )
}
