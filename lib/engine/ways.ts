import type { Board } from '#lib/model/board.ts'
import type { DomainId } from '#lib/model/id.ts'
import type { Network } from './network.ts'
import { type Standing, standingOf, targetsOf } from './standing.ts'
import { type Adjacency, adjacency } from './strong-components.ts'
import type { System } from './system.ts'
import { routeOf } from './visits.ts'

/** Where calls go while some domains are down, whatever the multiple. */
export interface Ways {
  readonly standing: Standing
  /** Whom each connection reaches. [D5] */
  readonly targets: Int32Array
  /** Components, callers before whom they call wherever calls do not lead round. */
  readonly order: Int32Array
  readonly outgoing: Adjacency
  readonly incoming: Adjacency
  /** 1 for a component that answers nothing: no instance is up. A cache without any lets all through. [F3] */
  readonly isGone: Uint8Array
}

const known = new WeakMap<System, Ways>()

/** The ways of a solved system, made once. */
export function waysOf(board: Board, system: System, down: readonly DomainId[]): Ways {
  const ways = known.get(system) ?? waysThrough(board, system.network, down)
  known.set(system, ways)
  return ways
}

function waysThrough(board: Board, network: Network, down: readonly DomainId[]): Ways {
  const standing = standingOf(board, network, down)
  const targets = targetsOf(network, standing)
  const { outgoing, groups } = routeOf(network.from, targets, network.components.length)
  const isGone = Uint8Array.from(network.components, ({ kind, hitRatio, cache }, index) => {
    const isCache = kind === 'cache' || hitRatio !== undefined || cache !== undefined
    return (standing.up[index] ?? 0) === 0 && !isCache ? 1 : 0
  })
  const incoming = adjacency(targets, network.components.length)
  return { standing, targets, order: groups.members, outgoing, incoming, isGone }
}
