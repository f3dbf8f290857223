import type { Flow } from '#lib/model/flow.ts'
import { medianOf } from '#lib/model/quantity.ts'
import { criticalGroupsOf } from './critical-groups.ts'
import { carries, type Network } from './network.ts'

/** Components of which one that works is enough. */
export type Alternatives = readonly number[]

/** For one flow, what has to work where it enters, and what each component needs besides being up itself. [F7] */
export interface FlowNeeds {
  readonly entry: Alternatives
  readonly ofComponent: readonly (readonly Alternatives[])[]
}

/**
 * What a flow needs: of each critical call the target, or a stand-in of it, or the caller's fallback. Of connections
 * with the same `choice` each is needed: what chooses the dead one fails. How often a call is made does not matter,
 * unless it never is. [F7]
 */
export function flowNeedsOf(network: Network, flow: Flow): FlowNeeds {
  const { components, connections, componentAt, to } = network
  const numbers = (ids: readonly string[]) => ids.flatMap((id) => componentAt.get(id) ?? [])
  const withStandIns = (target: number) => [target, ...numbers(components[target]?.failoverTo ?? [])]
  const ofEdge = (edge: number) => [
    ...withStandIns(to[edge] ?? 0),
    ...numbers([connections[edge]?.fallbackTo ?? []].flat()),
  ]
  const isMade = (edge: number) => {
    const connection = connections[edge]
    return connection !== undefined && carries(connection, flow.id) && medianOf(connection.calls ?? 1) !== 0
  }
  return {
    entry: numbers([flow.entry]).flatMap(withStandIns),
    ofComponent: criticalGroupsOf(network).map((groups) =>
      groups
        .flat()
        .filter(isMade)
        .map((edge) => [...new Set(ofEdge(edge))]),
    ),
  }
}
