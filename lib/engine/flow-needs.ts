import type { Connection } from '#lib/model/connection.ts'
import type { Flow } from '#lib/model/flow.ts'
import { medianOf } from '#lib/model/quantity.ts'
import { criticalGroupsOf } from './critical-groups.ts'
import { carries, type Network } from './network.ts'

/** Components of which one that works is enough. */
export type Alternatives = readonly number[]

/** For one flow, what has to work where it enters, and what each component needs besides being up itself. [F7] */
export interface FlowNeeds {
  readonly entry: Alternatives
  readonly ofComponent: (component: number) => readonly Alternatives[]
}

/** A connection that some request is made over, and who may answer it. */
interface Need {
  readonly connection: Connection
  readonly alternatives: Alternatives
}

/**
 * What a flow needs: of each critical call the target, or a stand-in of it, or the caller's fallback. Of connections
 * with the same `choice` each is needed: what chooses the dead one fails. How often a call is made does not matter,
 * unless it never is. [F7]
 */
export function flowNeedsOf(network: Network, flow: Flow): FlowNeeds {
  const needs = needsOf(network)
  return {
    entry: numbered(network, [flow.entry]).flatMap((component) => withStandIns(network, component)),
    ofComponent: (component) =>
      (needs[component] ?? [])
        .filter(({ connection }) => carries(connection, flow.id))
        .map(({ alternatives }) => alternatives),
  }
}

const known = new WeakMap<Network, readonly (readonly Need[])[]>()

/** By component; made once for a network, whatever the flow. */
function needsOf(network: Network): readonly (readonly Need[])[] {
  const needs =
    known.get(network) ?? criticalGroupsOf(network).map((groups) => needsAmong(groups.flat(), network))
  known.set(network, needs)
  return needs
}

function needsAmong(edges: readonly number[], network: Network): readonly Need[] {
  return edges.flatMap((edge): readonly Need[] => {
    const connection = network.connections[edge]
    if (connection === undefined || medianOf(connection.calls ?? 1) === 0) return []
    const { fallbackTo } = connection
    const targets = withStandIns(network, network.to[edge] ?? 0)
    const all = fallbackTo === undefined ? targets : [...targets, ...numbered(network, [fallbackTo])]
    return [{ connection, alternatives: [...new Set(all)] }]
  })
}

function withStandIns(network: Network, target: number): readonly number[] {
  const { failoverTo } = network.components[target] ?? {}
  return failoverTo === undefined ? [target] : [target, ...numbered(network, failoverTo)]
}

function numbered({ componentAt }: Network, ids: readonly string[]): readonly number[] {
  return ids.flatMap((id) => componentAt.get(id) ?? [])
}
