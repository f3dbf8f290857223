import type { Connection } from '#lib/model/connection.ts'
import type { ConnectionId } from '#lib/model/id.ts'
import { type Rule, severityOf } from './drawing.ts'

/** Layers that each retry without a budget: attempts multiply, layer by layer, when the last one fails. [E16] */
export const nestedRetries: Rule = ({ system: { network }, frame: { route }, firstOf, at }) => {
  const above: (readonly number[])[] = network.components.map(() => [])
  const nested = new Map<number, readonly number[]>()
  for (const v of route.groups.members) {
    for (let place = route.outgoing.first[v] ?? 0; place < (route.outgoing.first[v + 1] ?? 0); place++) {
      const edge = route.outgoing.edges[place] ?? 0
      const target = network.to[edge] ?? 0
      const connection = network.connections[edge]
      if (connection === undefined || route.groups.groupOf[target] === route.groups.groupOf[v]) continue
      const before = above[v] ?? []
      const layers = isEager(connection) ? [...before, edge] : before
      if (layers.length > before.length && before.length > 0) {
        nested.set(edge, layers)
        for (const outer of before) nested.delete(outer)
      }
      if (attemptsOf(layers, network.connections) > attemptsOf(above[target] ?? [], network.connections)) {
        above[target] = layers
      }
    }
  }
  return [...nested].flatMap(([edge, layers]) => {
    const connection = network.connections[edge]
    if (connection === undefined) return []
    const severity = severityOf(firstOf.get(connection.to), at)
    return [
      {
        id: 'nested-retries',
        lens: 'isolation',
        severity: severity === 'low' ? 'medium' : 'high',
        on: { connection: connection.id },
        evidence: {
          connections: layers.flatMap((layer): readonly ConnectionId[] => {
            const id = network.connections[layer]?.id
            return id === undefined ? [] : [id]
          }),
          attempts: attemptsOf(layers, network.connections),
        },
      },
    ]
  })
}

/** Whether a caller tries again as often as it was told to, however many fail. */
export function isEager({ retry }: Connection): boolean {
  return retry !== undefined && retry.retries > 0 && retry.budget === undefined
}

function attemptsOf(layers: readonly number[], connections: readonly Connection[]): number {
  return layers.reduce((product, edge) => product * ((connections[edge]?.retry?.retries ?? 0) + 1), 1)
}
