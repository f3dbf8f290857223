import { adjacency, strongComponents } from '#lib/engine/strong-components.ts'
import type { Rule } from './drawing.ts'

/** Components that need each other to start: after a loss of all nothing comes up by itself. [E11] */
export const startupCycle: Rule = ({ board, frame: { network } }) => {
  const needs = board.connections.filter(
    ({ mode, from, to }) => mode !== 'async' && network.componentAt.has(from) && network.componentAt.has(to),
  )
  const place = (id: string) => network.componentAt.get(id) ?? 0
  const to = Int32Array.from(needs, (row) => place(row.to))
  const outgoing = adjacency(
    Int32Array.from(needs, (row) => place(row.from)),
    network.components.length,
  )
  const { groupOf, members, start } = strongComponents(to, outgoing)
  const seen = new Set<number>()
  return needs.flatMap(({ id, mode, from }, edge) => {
    const group = groupOf[place(from)] ?? -1
    if (mode !== 'startup' || group !== groupOf[to[edge] ?? 0] || seen.has(group)) return []
    seen.add(group)
    const inside = Array.from(members.subarray(start[group], start[group + 1])).sort((a, b) => a - b)
    const components = inside.flatMap((v) => network.components[v]?.id ?? [])
    return [
      {
        id: 'startup-cycle',
        lens: 'recovery',
        severity: 'high',
        on: { connection: id },
        evidence: { components },
      },
    ]
  })
}
