import type { Board } from '#lib/model/board.ts'
import type { Component } from '#lib/model/component.ts'
import { allowed, type FixOf, freshId, type Need, type Remedy, withComponent } from './remedy.ts'

/** Two, so that one may be lost. */
const POOLERS = 2

/** Callers share the connections of a pooler, so that their number no longer grows with them. [L8] */
export const addPooler: Remedy<'add-pooler'> = {
  propose({ row, component, limit }: Need) {
    const isPooled = limit?.kind === 'connections' && limit.from !== undefined
    if (component === undefined || !isPooled || limit.terms !== undefined) return null
    const connections = Math.floor(allowed(row) / POOLERS)
    if (connections < 1) return null
    return { fix: { kind: 'add-pooler', component: component.id, limit: limit.id, connections } }
  },
  apply,
}

function apply(board: Board, { component, limit, connections }: FixOf<'add-pooler'>): Board {
  const target = board.components.find(({ id }) => id === component)
  const from = target?.limits.find(({ id }) => id === limit)?.from
  if (target === undefined || from === undefined) return board
  const pooler: Component = {
    id: freshId(`${target.id}-pooler`, board.components),
    kind: 'gateway',
    instances: POOLERS,
    limits: [],
    ...(target.position && { position: { x: target.position.x, y: target.position.y - 120 } }),
  }
  const pooled = withComponent(board, component, (row) => ({
    ...row,
    limits: row.limits.map((one) =>
      one.id === limit ? { ...one, from: pooler.id, poolPerInstance: connections } : one,
    ),
  }))
  const through = pooled.connections.map((row) =>
    row.from === from && row.to === component ? { ...row, to: pooler.id } : row,
  )
  const last = { id: freshId(`${pooler.id}-${component}`, board.connections), from: pooler.id, to: target.id }
  return { ...pooled, components: [...pooled.components, pooler], connections: [...through, last] }
}
