'use client'

import { useApply, useMeaning, usePeople } from '#components/board/use-session.ts'
import { Pair } from '#components/inspector/section.tsx'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { DateField } from '#components/ui/date-field.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { SuggestField } from '#components/ui/suggest-field.tsx'
import { TextAreaField } from '#components/ui/text-area-field.tsx'
import { changeRow, type RowPatch, removeRows } from '#lib/document/row-commands.ts'
import { type ChecklistItem, type ItemSize, itemSizes } from '#lib/model/checklist-item.ts'
import { ownersOf } from './checklist-filter.ts'
import { checklistTexts } from './checklist-texts.ts'
import { StageField } from './stage-field.tsx'

/** Everything about a kept item. */
export function ItemFields({ item }: { readonly item: ChecklistItem }) {
  const text = useTexts(checklistTexts)
  const language = useLanguage((state) => state.language)
  const { checklist } = useMeaning()
  const people = usePeople()
  const apply = useApply()
  const { id } = item
  const change = (patch: RowPatch<'checklist'>) => apply(changeRow('checklist', id, patch))
  const names = new Set([...ownersOf(checklist, language), ...people.map(({ name }) => name)])
  return (
    <div className="grid gap-3 border-line border-t pt-3">
      <TextAreaField
        label={text.item}
        rows={2}
        value={item.text}
        onCommit={(typed) => change({ text: typed.trim() })}
      />
      <Pair>
        <SuggestField
          label={text.owner}
          value={item.owner ?? ''}
          suggestions={[...names].map((value) => ({ value, label: value }))}
          check={() => null}
          onCommit={(owner) => change({ owner: owner === '' ? undefined : owner })}
        />
        <DateField label={text.due} value={item.due} onCommit={(due) => change({ due })} />
        <StageField item={item} onChange={change} />
        <SelectField<ItemSize | ''>
          label={text.size}
          value={item.size ?? ''}
          options={[
            { value: '', label: text.notSized },
            ...itemSizes.map((value) => ({ value, label: value })),
          ]}
          onChange={(size) => change({ size: size === '' ? undefined : size })}
        />
      </Pair>
      <TextAreaField
        label={text.evidence}
        rows={2}
        value={item.evidence ?? ''}
        onCommit={(evidence) => change({ evidence: evidence.trim() || undefined })}
      />
      <Button
        look="quiet"
        className="justify-self-end"
        onClick={() => apply(removeRows('checklist', new Set([id])))}
      >
        {text.remove}
      </Button>
    </div>
  )
}
