import { chainTo } from '#lib/engine/chain.ts'
import type { Board } from '#lib/model/board.ts'
import type { Component } from '#lib/model/component.ts'
import type { Connection } from '#lib/model/connection.ts'
import { medianOf } from '#lib/model/quantity.ts'
import { inTheMiddle } from './in-the-middle.ts'
import { allowed, type FixOf, type Need, type Remedy, withComponent } from './remedy.ts'

/** A cache on the busiest way to the limit. */
export const addCache: Remedy<'add-cache'> = {
  propose(need: Need) {
    const way = busiestWay(need)
    if (way === null || isMissOfCache(way, need.board)) return null
    const fix = (hitRatio: number) => ({ kind: 'add-cache', connection: way.id, hitRatio }) as const
    const hitRatio = hitRatioFor(need, 0, apply(need.board, fix(1)))
    return hitRatio === null ? { fix: fix(1), obstacle: 'other-load' } : { fix: fix(hitRatio) }
  },
  apply,
}

/** The cache that is there already has to hit more often. */
export const raiseHitRatio: Remedy<'raise-hit-ratio'> = {
  propose(need: Need) {
    const way = busiestWay(need)
    const cache = way === null ? undefined : need.board.components.find(({ id }) => id === way.from)
    const now = medianOf(cache?.hitRatio ?? 0, 'share') ?? 0
    if (way === null || cache === undefined || !isMissOfCache(way, need.board) || now >= 1) return null
    const fix = (hitRatio: number) => ({ kind: 'raise-hit-ratio', component: cache.id, hitRatio }) as const
    const hitRatio = hitRatioFor(need, now, raiseHitRatio.apply(need.board, fix(1)))
    return hitRatio === null ? { fix: fix(1), obstacle: 'other-load' } : { fix: fix(hitRatio) }
  },
  apply: (board, { component, hitRatio }) => withComponent(board, component, (row) => ({ ...row, hitRatio })),
}

/** The last connection of the chain to a limit that counts requests; null where none leads to it. */
function busiestWay({ board, row, component, limit, at, down }: Need): Connection | null {
  if (component === undefined || limit === undefined || limit.kind === 'connections') return null
  const last = chainTo(board, row, { at, down })?.connections.at(-1)
  const way = board.connections.find(({ id }) => id === last)
  return way === undefined || way.to !== component.id || way.mode === 'async' ? null : way
}

function isMissOfCache({ from, onMiss }: Connection, { components }: Board): boolean {
  return onMiss === true && components.some(({ id, hitRatio }) => id === from && hitRatio !== undefined)
}

/**
 * Loads fall in a straight line with the share of hits, so two boards tell how many are needed: this one, with `now`,
 * and one on which everything hits. Null when even that is not enough. [E7]
 */
function hitRatioFor({ row, after }: Need, now: number, allHit: Board): number | null {
  const least = after(allHit)?.load ?? 0
  const most = allowed(row)
  if (least > most || row.load <= least) return null
  const missed = ((most - least) / (row.load - least)) * (1 - now)
  return Math.min(1, Math.max(now, 1 - missed))
}

function apply(board: Board, { connection, hitRatio }: FixOf<'add-cache'>): Board {
  return inTheMiddle(board, connection, 'cache', (row, target) => ({
    component: { kind: 'cache', hitRatio, ...placedLike(target) },
    before: {},
    after: { ...row, onMiss: true },
  }))
}

function placedLike({ instances }: Component): Pick<Component, 'instances'> {
  return instances === undefined ? {} : { instances }
}
