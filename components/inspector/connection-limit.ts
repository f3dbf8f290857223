import { newId } from '#lib/document/new-id.ts'
import type { LimitOwner } from '#lib/document/table.ts'
import type { Board } from '#lib/model/board.ts'
import type { Component } from '#lib/model/component.ts'
import type { LimitId } from '#lib/model/id.ts'
import type { Limit } from '#lib/model/limit.ts'

/** What HikariCP opens for each instance unless it is told otherwise. */
const USUAL_POOL = 10

/** Who calls a component, and so may hold connections to it. */
export function callersOf({ components, connections }: Board, owner: LimitOwner): readonly Component[] {
  const callers = new Set(connections.filter(({ to }) => to === owner.id).map(({ from }) => from))
  return owner.table === 'components' ? components.filter(({ id }) => callers.has(id)) : []
}

/** A limit of connections that the first caller fills with its pools; null where nobody calls, or one is there. */
export function newConnectionLimit(board: Board, owner: LimitOwner, limits: readonly Limit[]): Limit | null {
  const [caller] = callersOf(board, owner)
  if (caller === undefined || limits.some(({ kind }) => kind === 'connections')) return null
  return {
    id: newId<LimitId>(),
    kind: 'connections',
    from: caller.id,
    poolPerInstance: USUAL_POOL,
    capacity: { source: 'unknown' },
  }
}
