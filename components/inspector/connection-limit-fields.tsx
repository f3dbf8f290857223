'use client'

import { useApply, useMeaning } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { SelectField } from '#components/ui/select-field.tsx'
import { changeLimit } from '#lib/document/limit-commands.ts'
import type { LimitOwner } from '#lib/document/table.ts'
import { nameOf } from '#lib/model/board.ts'
import type { Limit } from '#lib/model/limit.ts'
import { CapacityFields } from './capacity-fields.tsx'
import { callersOf } from './connection-limit.ts'
import { inspectorTexts } from './inspector-texts.ts'
import { NumberField } from './number-field.tsx'
import { Pair } from './section.tsx'

/** How many connections there may be, when every instance of a caller holds a pool of them. */
export function ConnectionLimitFields({
  owner,
  limit,
}: {
  readonly owner: LimitOwner
  readonly limit: Limit
}) {
  const text = useTexts(inspectorTexts)
  const board = useMeaning()
  const apply = useApply()
  const { id, from, poolPerInstance } = limit
  const callers = callersOf(board, owner)
  const known = board.components.find((row) => row.id === from)
  const choices = known === undefined || callers.includes(known) ? callers : [known, ...callers]
  const change = (patch: Parameters<typeof changeLimit>[2]) => apply(changeLimit(owner, id, patch))
  return (
    <>
      <Pair>
        <SelectField
          label={text.pooledBy}
          value={String(from ?? '')}
          options={choices.map((row) => ({ value: String(row.id), label: nameOf(row) }))}
          onChange={(chosen) => change({ from: choices.find((row) => row.id === chosen)?.id })}
        />
        <NumberField
          label={text.poolPerInstance}
          value={poolPerInstance}
          rule={{ bound: 'non-negative' }}
          required
          onCommit={(count) => count !== undefined && change({ poolPerInstance: count })}
        />
      </Pair>
      <CapacityFields limit={limit} onChange={change} />
    </>
  )
}
