import type { Connection } from '#lib/model/connection.ts'
import type { Network } from './network.ts'

/** A critical connection, or those that a request chooses between: with the same `choice`, all on a miss or none. */
export type CriticalGroup = readonly number[]

/** Whether a caller fails with this call: always said by `critical`, else true unless it is asynchronous. */
export function isCritical({ critical, mode }: Connection): boolean {
  return critical ?? mode !== 'async'
}

const known = new WeakMap<Network, readonly (readonly CriticalGroup[])[]>()

/** What each component's requests depend on, by component; made once for a network. [F4] */
export function criticalGroupsOf(network: Network): readonly (readonly CriticalGroup[])[] {
  const groups = known.get(network) ?? grouped(network)
  known.set(network, groups)
  return groups
}

function grouped({ components, connections, from }: Network): readonly (readonly CriticalGroup[])[] {
  const groups: number[][][] = components.map(() => [])
  const choices = new Map<string, number[]>()
  for (const [edge, connection] of connections.entries()) {
    if (!isCritical(connection)) continue
    const { choice, onMiss = false } = connection
    const key = choice === undefined ? undefined : `${from[edge]} ${onMiss} ${choice}`
    const chosen = key === undefined ? undefined : choices.get(key)
    if (chosen !== undefined) chosen.push(edge)
    else {
      const group = [edge]
      groups[from[edge] ?? 0]?.push(group)
      if (key !== undefined) choices.set(key, group)
    }
  }
  return groups
}
