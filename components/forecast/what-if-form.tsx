'use client'

import { useState } from 'react'
import { useMeaning } from '#components/board/use-session.ts'
import { NumberField } from '#components/inspector/number-field.tsx'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { type WhatIfKind, type WhatIfPart, whatIfKind, whatIfKinds } from './what-if-kinds.ts'
import { whatIfTexts } from './what-if-texts.ts'

/** Asks for something of one of the kinds that can happen on this board. */
export function WhatIfForm({
  title,
  isDisabled,
  onAdd,
}: {
  readonly title: string
  readonly isDisabled: boolean
  readonly onAdd: (part: WhatIfPart) => void
}) {
  const text = useTexts(whatIfTexts)
  const board = useMeaning()
  const [kind, setKind] = useState<WhatIfKind>('load')
  const [where, setWhere] = useState('')
  const [typed, setTyped] = useState<number>()
  const { places, value, part } = whatIfKind[kind]
  const options = places?.(board) ?? []
  const place = options.find(({ id }) => id === where) ?? options[0]
  const number = typed ?? value?.start ?? 0
  const possible = whatIfKinds.filter((each) => whatIfKind[each].places?.(board).length !== 0)
  return (
    <section aria-label={title} className="grid gap-2 rounded-xl border border-line p-3">
      <h3 className="text-sm font-semibold">{title}</h3>
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
      <Button disabled={isDisabled} onClick={() => onAdd(part(board, place?.id ?? '', number))}>
        {text.add}
      </Button>
    </section>
  )
}
