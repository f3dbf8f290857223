import type { Connection } from '#lib/model/connection.ts'
import type { ComponentId, FlowId } from '#lib/model/id.ts'

/** The connections that carry requests, by both of their ends. */
export interface Calls {
  readonly from: (component: ComponentId) => readonly Connection[]
  readonly to: (component: ComponentId) => readonly Connection[]
}

export function callsOf(connections: readonly Connection[]): Calls {
  const outgoing = new Map<ComponentId, Connection[]>()
  const incoming = new Map<ComponentId, Connection[]>()
  for (const row of connections) {
    if (!isUsed(row)) continue
    append(outgoing, row.from, row)
    append(incoming, row.to, row)
  }
  return { from: (id) => outgoing.get(id) ?? [], to: (id) => incoming.get(id) ?? [] }
}

function append(lists: Map<ComponentId, Connection[]>, id: ComponentId, row: Connection): void {
  const list = lists.get(id)
  if (list === undefined) lists.set(id, [row])
  else list.push(row)
}

/** Whether requests of a flow, or of any, use a connection. */
export function isUsed({ flows, calls }: Connection, flow?: FlowId): boolean {
  if (calls === 0) return false
  return flows === undefined || (flow === undefined ? flows.length > 0 : flows.includes(flow))
}

/** A component and all that it calls over such connections, directly or not. */
export function reachedFrom(
  entry: ComponentId,
  calls: Calls,
  isFollowed: (row: Connection) => boolean,
): ReadonlySet<ComponentId> {
  const seen = new Set([entry])
  for (const id of seen) for (const row of calls.from(id)) if (isFollowed(row)) seen.add(row.to)
  return seen
}

/** Components and all that call them, directly or not. */
export function leadingTo(ends: readonly ComponentId[], calls: Calls): ReadonlySet<ComponentId> {
  const seen = new Set(ends)
  for (const id of seen) for (const { from } of calls.to(id)) seen.add(from)
  return seen
}
