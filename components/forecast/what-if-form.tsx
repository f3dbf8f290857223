'use client'

import { useState } from 'react'
import { useMayEdit } from '#components/board/may-edit.ts'
import { useApply, useBoard } from '#components/board/use-session.ts'
import { NumberField } from '#components/inspector/number-field.tsx'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { newId } from '#lib/document/new-id.ts'
import { addRow } from '#lib/document/row-commands.ts'
import { numberText } from '#lib/language/number-text.ts'
import type { RowId } from '#lib/model/id.ts'
import { type WhatIfKind, whatIfKind, whatIfKinds } from './what-if-kinds.ts'
import { whatIfTexts } from './what-if-texts.ts'

/** Adds a what-if of one of the kinds that can happen on this board; its name follows what is chosen. */
export function WhatIfForm() {
  const text = useTexts(whatIfTexts)
  const language = useLanguage((state) => state.language)
  const board = useBoard()
  const apply = useApply()
  const mayEdit = useMayEdit()
  const [kind, setKind] = useState<WhatIfKind>('load')
  const [where, setWhere] = useState('')
  const [typed, setTyped] = useState<number>()
  const { places, value, name, row } = whatIfKind[kind]
  const options = places?.(board) ?? []
  const place = options.find(({ id }) => id === where) ?? options[0]
  const number = typed ?? value?.start ?? 0
  const possible = whatIfKinds.filter((each) => whatIfKind[each].places?.(board).length !== 0)

  function add(): void {
    const id = newId<RowId>()
    const words = name(text, place?.name ?? '', numberText(number, language))
    apply(addRow('scenarios', { ...row(board, place?.id ?? '', number), id, name: words }))
  }
  return (
    <section aria-label={text.addTitle} className="grid gap-2 rounded-xl border border-line p-3">
      <h3 className="text-sm font-semibold">{text.addTitle}</h3>
      <SelectField
        label={text.kind}
        value={kind}
        options={possible.map((each) => ({ value: each, label: text[each] }))}
        onChange={(next) => {
          setKind(next)
          setTyped(undefined)
        }}
      />
      {place !== undefined && (
        <SelectField
          label={text.where}
          value={place.id}
          options={options.map(({ id, name: label }) => ({ value: id, label }))}
          onChange={setWhere}
        />
      )}
      {value !== null && (
        <NumberField
          key={kind}
          label={text[value.label]}
          value={number}
          rule={{ bound: kind === 'cold-cache' ? 'non-negative' : 'positive' }}
          required
          onCommit={setTyped}
        />
      )}
      <Button disabled={!mayEdit} onClick={add}>
        {text.add}
      </Button>
    </section>
  )
}
