'use client'

import { useMeaning } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { SelectField } from '#components/ui/select-field.tsx'
import { nameOf } from '#lib/model/board.ts'
import type { Term } from '#lib/model/limit.ts'
import { inspectorTexts } from './inspector-texts.ts'
import { NumberField } from './number-field.tsx'
import { countedAs, countedKind, possibleKinds } from './term-edit.ts'
import { TermTarget } from './term-target.tsx'

/** One addend of a limit's load: what it counts, and how many times. */
export function TermFields({
  term,
  onChange,
}: {
  readonly term: Term
  readonly onChange: (term: Term) => void
}) {
  const text = useTexts(inspectorTexts)
  const board = useMeaning()
  const tag = board.drivers.find(({ id }) => id === term.growsWith)
  return (
    <>
      <SelectField
        label={text.counted}
        value={countedKind(term)}
        options={possibleKinds(board).map((kind) => ({ value: kind, label: text.countedName(kind) }))}
        onChange={(kind) => onChange(countedAs(kind, term, board))}
      />
      <TermTarget term={term} onChange={onChange} />
      <NumberField
        label={text.coefficient}
        value={term.coefficient}
        rule={{ bound: 'any' }}
        placeholder="1"
        onCommit={(coefficient) => {
          const { coefficient: _before, ...rest } = term
          onChange(coefficient === undefined ? rest : { ...rest, coefficient })
        }}
      />
      {tag && <p className="text-xs text-muted">{text.alsoGrowsWith(nameOf(tag))}</p>}
    </>
  )
}
