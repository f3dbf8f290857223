import { valueAt } from '#lib/engine/expansion.ts'
import type { Board } from '#lib/model/board.ts'
import type { FindingSubject } from '#lib/model/finding.ts'
import type { DriverId } from '#lib/model/id.ts'
import type { Rule } from './drawing.ts'

/** What grows faster than the load itself: at the asked multiple it needs more than that many times as much. [E29] */
export const superlinearGrowth: Rule = ({ board, system: { drivers }, at }) =>
  board.drivers.flatMap(({ id, curve }) => {
    const growth = valueAt(drivers.growthOf(id), at)
    const on = firstUse(board, id)
    if (at <= 1 || growth <= at * (1 + 1e-9) || on === null) return []
    const excess = growth / at
    return [
      {
        id: 'superlinear-growth',
        lens: 'growth',
        severity: excess >= 10 ? 'high' : excess >= 2 ? 'medium' : 'low',
        on,
        evidence: { driver: id, curve: curve.kind, growth, multiple: at },
      },
    ]
  })

/** The first thing on the board that grows with a driver; null when nothing does. */
function firstUse(
  { flows, components, connections, domains }: Board,
  driver: DriverId,
): FindingSubject | null {
  const flow = flows.find((row) => row.driver === driver)
  if (flow !== undefined) return { flow: flow.id }
  const connection = connections.find(({ growsWith }) => growsWith === driver)
  if (connection !== undefined) return { connection: connection.id }
  const counts = ({ limits }: Pick<Board['components'][number], 'limits'>) =>
    limits.some(
      (limit) =>
        limit.driver === driver ||
        limit.terms?.some((term) => term.driver === driver || term.growsWith === driver),
    )
  const component = components.find((row) => row.growsWith === driver || counts(row))
  if (component !== undefined) return { component: component.id }
  const domain = domains.find(counts)
  return domain === undefined ? null : { domain: domain.id }
}
