import type { Connection } from '#lib/model/connection.ts'
import { type Drawing, type Rule, severityOf } from './drawing.ts'

/** Layers that each retry without a budget: attempts multiply, layer by layer, when the last one fails. [E16] */
export const nestedRetries: Rule = (drawing) =>
  innermost(drawing).map(({ connection, layers }) => {
    const severity = severityOf(drawing.firstOf.get(connection.to), drawing.at)
    return {
      id: 'nested-retries',
      lens: 'isolation',
      severity: severity === 'low' ? 'medium' : 'high',
      on: { connection: connection.id },
      evidence: { connections: layers.map(({ id }) => id), attempts: attemptsOf(layers) },
    }
  })

/** Whether a caller tries again as often as it was told to, however many fail. */
export function isEager({ retry }: Connection): boolean {
  return retry !== undefined && retry.retries > 0 && retry.budget === undefined
}

interface Nested {
  readonly connection: Connection
  /** Those that retry one above the other, this one last. */
  readonly layers: readonly Connection[]
}

/** Connections that retry below others, and above none; callers come before whom they call. */
function innermost({ system: { network }, frame: { route } }: Drawing): readonly Nested[] {
  const { groups, outgoing } = route
  const above: (readonly Connection[])[] = network.components.map(() => [])
  const nested = new Map<Connection, Nested>()
  for (const v of groups.members) {
    const before = above[v] ?? []
    for (const edge of outgoing.edges.subarray(outgoing.first[v], outgoing.first[v + 1])) {
      const target = network.to[edge] ?? 0
      const connection = network.connections[edge]
      if (connection === undefined || groups.groupOf[target] === groups.groupOf[v]) continue
      const layers = isEager(connection) ? [...before, connection] : before
      if (layers.length > before.length && before.length > 0) {
        nested.set(connection, { connection, layers })
        for (const outer of before) nested.delete(outer)
      }
      if (attemptsOf(layers) > attemptsOf(above[target] ?? [])) above[target] = layers
    }
  }
  return [...nested.values()]
}

function attemptsOf(layers: readonly Connection[]): number {
  return layers.reduce((product, { retry }) => product * ((retry?.retries ?? 0) + 1), 1)
}
