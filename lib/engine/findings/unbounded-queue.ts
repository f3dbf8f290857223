import { type Break, isMetBy } from '#lib/model/forecast.ts'
import type { Rule } from './drawing.ts'

/** A queue that says neither how old its messages may get nor how long it keeps them. [E26] */
export const unboundedQueue: Rule = ({ board, calls, growing, firstOf, at }) =>
  board.components.flatMap(({ id, kind, limits }) => {
    const isQueue = kind === 'queue' || kind === 'stream'
    const isBounded = limits.some(
      (limit) => limit.maxDelaySeconds !== undefined || (limit.retentionDays ?? null) !== null,
    )
    if (!isQueue || isBounded || !growing.has(id)) return []
    const behind = calls.from(id).flatMap((row): readonly Break[] => {
      const first = firstOf.get(row.to)
      return first !== undefined && isMetBy(first, at) ? [first] : []
    })
    const [first] = behind.sort((a, b) => a.rank - b.rank)
    return [
      {
        id: 'unbounded-queue',
        lens: 'isolation',
        severity: first === undefined ? 'medium' : 'high',
        on: { component: id },
        evidence:
          first === undefined ? {} : { consumer: first.component, multiple: first.multiple ?? Infinity },
      },
    ]
  })
