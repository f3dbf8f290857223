'use client'

import { Plus } from 'lucide-react'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import type { Term } from '#lib/model/limit.ts'
import { inspectorTexts } from './inspector-texts.ts'
import { RemoveRow } from './remove-row.tsx'
import { Group } from './section.tsx'
import { withoutTerm } from './term-edit.ts'
import { TermFields } from './term-fields.tsx'

/** What loads a limit: the requests that arrive, or the sum of what its terms count. */
export function TermList({
  terms,
  onChange,
}: {
  readonly terms: readonly Term[] | undefined
  readonly onChange: (terms: readonly Term[] | undefined) => void
}) {
  const text = useTexts(inspectorTexts)
  return (
    <>
      {terms?.length === 0 && <p className="text-sm">{text.nothingLoads}</p>}
      {terms?.map((term, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a term has no id; its place in the sum is what it is
        <Group key={index} title={text.term(index + 1)}>
          <TermFields term={term} onChange={(next) => onChange(terms.with(index, next))} />
          <RemoveRow
            label={text.removeTerm(index + 1)}
            onRemove={() => onChange(withoutTerm(terms, index))}
          />
        </Group>
      ))}
      <Button
        className="justify-self-start"
        onClick={() => onChange([...(terms ?? []), { arrivals: true, coefficient: 1 }])}
      >
        <Plus size={16} aria-hidden="true" />
        {terms === undefined ? text.countElse : text.addTerm}
      </Button>
    </>
  )
}
