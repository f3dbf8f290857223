import type { Board } from '#lib/model/board.ts'
import type { ComponentId, DomainId } from '#lib/model/id.ts'
import type { Limit } from '#lib/model/limit.ts'
import type { Holder } from './capacity.ts'
import type { Place } from './limit-load.ts'
import type { Network } from './network.ts'
import type { Placed } from './placed.ts'
import type { Standing } from './standing.ts'

/** A limit with the instances behind it. */
export interface StandingLimit {
  readonly holder: ComponentId | DomainId
  readonly isDomain: boolean
  readonly limit: Limit
  readonly place: Place
  readonly behind: Holder
}

/** Every limit of the board with the instances behind it, in the order of the board. */
export function standingLimits(
  board: Board,
  network: Network,
  placed: ReadonlyMap<DomainId, readonly Placed[]>,
  standing: Standing,
): readonly StandingLimit[] {
  const ofComponents = network.components.flatMap((component, index) => {
    const up = standing.up[index] ?? 0
    const isWhole = up === standing.drawn[index]
    const behind = { up, ceiling: isWhole ? (component.maxInstances ?? null) : null }
    const place = { components: [index], growsWith: component.growsWith }
    return component.limits.map((limit) => ({ holder: component.id, isDomain: false, limit, place, behind }))
  })
  const ofDomains = board.domains.flatMap(({ id, limits }) => {
    const inside = placed.get(id) ?? []
    const count = inside.reduce((sum, one) => sum + one.count, 0)
    const behind = { up: standing.down.has(id) ? 0 : Math.max(count, 1), ceiling: null }
    const place = { components: inside.map(({ component }) => component) }
    return limits.map((limit) => ({ holder: id, isDomain: true, limit, place, behind }))
  })
  return [...ofComponents, ...ofDomains]
}

/** Whether time has a say in a limit of this kind, so that it is computed apart. [L10] */
export function isTimed({ kind }: Limit): boolean {
  return kind === 'stock' || kind === 'delay'
}

/** Whether the engine knows how to compute a limit of this kind; a domain handles no requests that hold a pool. [L10] */
export function isComputed({ limit: { capacity }, isDomain }: StandingLimit): boolean {
  return !(isDomain && poolOf(capacity) !== null)
}

/** The tokens an instance of a pool; null for capacities of other kinds. */
export function poolOf(capacity: Limit['capacity']): number | null {
  return typeof capacity === 'object' && 'pool' in capacity ? capacity.pool : null
}

/** Where a limit stands in the board. */
export function pathOf({ holder, isDomain, limit }: StandingLimit): string {
  return `${isDomain ? 'domains' : 'components'}/${holder}/limits/${limit.id}`
}
