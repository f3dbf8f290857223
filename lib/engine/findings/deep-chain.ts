import type { Flow } from '#lib/model/flow.ts'
import type { ComponentId } from '#lib/model/id.ts'
import { isUsed } from './calls.ts'
import type { Drawing, Rule } from './drawing.ts'

/** Calls in a row that each wait for the next; more than three add up their delays and their failures. [E12] */
const DEEP = 3
/** From here on a request waits for so many that one of them is always slow. */
const VERY_DEEP = 6

/** Flows whose requests wait for more than three calls in a row. [E12] */
export const deepChain: Rule = (drawing) =>
  drawing.board.flows.flatMap((flow) => {
    const components = longestChain(drawing, flow)
    const depth = components.length - 1
    if (depth <= DEEP) return []
    return [
      {
        id: 'deep-chain',
        lens: 'coupling',
        severity: depth > VERY_DEEP ? 'high' : 'medium',
        on: { flow: flow.id },
        evidence: { depth, components },
      },
    ]
  })

/** Callees are measured before their callers; calls inside a circle do not count. */
function longestChain({ frame: { network, route } }: Drawing, flow: Flow): readonly ComponentId[] {
  const depth = new Int32Array(network.components.length)
  const next = new Int32Array(network.components.length).fill(-1)
  for (const v of route.groups.members.toReversed()) {
    for (let at = route.outgoing.first[v] ?? 0; at < (route.outgoing.first[v + 1] ?? 0); at++) {
      const edge = route.outgoing.edges[at] ?? 0
      const target = network.to[edge] ?? 0
      const connection = network.connections[edge]
      const isInside = route.groups.groupOf[target] === route.groups.groupOf[v]
      if (connection === undefined || connection.mode === 'async' || isInside || !isUsed(connection, flow.id))
        continue
      if ((depth[target] ?? 0) + 1 <= (depth[v] ?? 0)) continue
      depth[v] = (depth[target] ?? 0) + 1
      next[v] = target
    }
  }
  const chain: ComponentId[] = []
  for (let v = network.componentAt.get(flow.entry) ?? -1; v >= 0; v = next[v] ?? -1) {
    chain.push(network.components[v]?.id ?? flow.entry)
  }
  return chain
}
