'use client'

import { useApply } from '#components/board/use-session.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { SuggestField } from '#components/ui/suggest-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { changeLimit } from '#lib/document/limit-commands.ts'
import type { LimitOwner } from '#lib/document/table.ts'
import { limitKindName } from '#lib/language/limit-title.ts'
import type { Limit } from '#lib/model/limit.ts'
import { CapacityFields } from './capacity-fields.tsx'
import { inspectorTexts } from './inspector-texts.ts'
import { kindsFor, ofKind, unitOfLimit } from './limit-edit.ts'
import { Folded, Pair } from './section.tsx'
import { TermList } from './term-list.tsx'

/** What a limit is called, what it can carry, when it breaks and what loads it. */
export function LimitFields({ owner, limit }: { readonly owner: LimitOwner; readonly limit: Limit }) {
  const text = useTexts(inspectorTexts)
  const language = useLanguage((state) => state.language)
  const apply = useApply()
  const { id, kind, unit, terms } = limit
  const change = (patch: Parameters<typeof changeLimit>[2]) => apply(changeLimit(owner, id, patch))

  function refusal(typed: string): string | null {
    if (typed.trim() === '') return text.nameNeeded
    return typed.trim() === 'connections' ? text.connectionsKind : null
  }

  return (
    <>
      <Pair>
        <SuggestField
          label={text.kind}
          value={kind}
          suggestions={kindsFor(owner).map((value) => ({ value, label: limitKindName(value, language) }))}
          check={refusal}
          onCommit={(typed) => change(ofKind(limit, typed))}
        />
        <TextField
          label={text.unit}
          value={unit ?? ''}
          placeholder={unitOfLimit(limit)}
          onCommit={(typed) => change({ unit: typed.trim() || undefined })}
        />
      </Pair>
      <CapacityFields limit={limit} onChange={change} />
      <Folded
        title={text.loadedBy(terms === undefined ? text.countedName('arrivals') : text.terms(terms.length))}
      >
        <TermList terms={terms} onChange={(next) => change({ terms: next })} />
      </Folded>
    </>
  )
}
