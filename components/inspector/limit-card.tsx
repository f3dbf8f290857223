'use client'

import { useApply } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { removeLimit } from '#lib/document/limit-commands.ts'
import type { LimitOwner } from '#lib/document/table.ts'
import type { Limit } from '#lib/model/limit.ts'
import { ConnectionLimitFields } from './connection-limit-fields.tsx'
import { inspectorTexts } from './inspector-texts.ts'
import { isReserved } from './limit-edit.ts'
import { LimitFields } from './limit-fields.tsx'
import { RemoveRow } from './remove-row.tsx'
import { Group } from './section.tsx'
import { SpecialLimitFields } from './special-limit-fields.tsx'

/** One limit with the fields of its kind. */
export function LimitCard({
  owner,
  limit,
  title,
}: {
  readonly owner: LimitOwner
  readonly limit: Limit
  readonly title: string
}) {
  const text = useTexts(inspectorTexts)
  const apply = useApply()
  return (
    <Group title={title}>
      {limit.kind === 'connections' ? (
        <ConnectionLimitFields owner={owner} limit={limit} />
      ) : isReserved(limit.kind) ? (
        <SpecialLimitFields owner={owner} limit={limit} />
      ) : (
        <LimitFields owner={owner} limit={limit} />
      )}
      <RemoveRow label={text.removeLimit(title)} onRemove={() => apply(removeLimit(owner, limit.id))} />
    </Group>
  )
}
