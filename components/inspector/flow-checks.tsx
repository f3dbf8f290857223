'use client'

import { useMeaning } from '#components/board/use-session.ts'
import { CheckField } from '#components/ui/check-field.tsx'
import { nameOf } from '#lib/model/board.ts'
import type { FlowId } from '#lib/model/id.ts'
import { Group } from './section.tsx'
import { withFlow } from './term-edit.ts'

/** Some of the board's flows. */
export function FlowChecks({
  title,
  flows,
  onChange,
}: {
  readonly title: string
  readonly flows: readonly FlowId[]
  readonly onChange: (flows: readonly FlowId[]) => void
}) {
  const board = useMeaning()
  return (
    <Group title={title}>
      {board.flows.map((flow) => (
        <CheckField
          key={flow.id}
          label={nameOf(flow)}
          checked={flows.includes(flow.id)}
          onChange={(isIn) => onChange(withFlow(flows, flow.id, isIn, board.flows))}
        />
      ))}
    </Group>
  )
}
