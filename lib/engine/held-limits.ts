import type { Component } from '#lib/model/component.ts'
import type { FailureDomain } from '#lib/model/domain.ts'
import type { ComponentId, DomainId } from '#lib/model/id.ts'
import type { Limit } from '#lib/model/limit.ts'
import type { Problem } from '#lib/model/problem.ts'
import { type CapacityValue, capacityOf, type Holder } from './capacity.ts'
import type { Place } from './counts.ts'
import type { Placed } from './placed.ts'
import type { Standing } from './standing.ts'

/** A limit that can be computed, with what it can carry as things stand. */
export interface StandingLimit {
  readonly holder: ComponentId | DomainId
  readonly isDomain: boolean
  readonly limit: Limit
  /** Component and limit, by which ties are put in order. [O2] */
  readonly name: string
  readonly place: Place
  readonly behind: Holder
  readonly capacity: CapacityValue
}

/** A limit that time has a say in, and where it stands. */
export interface HeldLimit {
  readonly holder: ComponentId | DomainId
  /** The number of the component; null for a domain. */
  readonly component: number | null
  readonly limit: Limit
}

/** The limits of one holder, and those of them that are of kinds that are not computed, or computed apart. */
export interface Held {
  readonly rows: readonly StandingLimit[]
  readonly problems: readonly Problem[]
  readonly timed: readonly Limit[]
  readonly hasPool: boolean
}

/** What a pool carries depends on where its requests go. [Q10] */
const asYetUnknown: CapacityValue = { value: 0 }

/** Of a holder without limits. */
export const nothing: Held = { rows: [], problems: [], timed: [], hasPool: false }

/** The limits of a component as it stands. */
export function ofComponent(
  { id, limits, maxInstances, growsWith }: Component,
  index: number,
  standing: Standing,
): Held {
  if (limits.length === 0) return nothing
  const up = standing.up[index] ?? 0
  const isWhole = up === standing.drawn[index]
  const behind = { up, ceiling: isWhole ? (maxInstances ?? null) : null }
  return heldBy(id, false, limits, { components: [index], growsWith }, behind)
}

/** The limits of a domain, which all placed in it load. [D6] */
export function ofDomain({ id, limits }: FailureDomain, inside: readonly Placed[], { down }: Standing): Held {
  const count = inside.reduce((sum, one) => sum + one.count, 0)
  const behind = { up: down.has(id) ? 0 : Math.max(count, 1), ceiling: null }
  const place = { components: inside.map(({ component }) => component), growsWith: undefined }
  return heldBy(id, true, limits, place, behind)
}

function heldBy(
  holder: ComponentId | DomainId,
  isDomain: boolean,
  limits: readonly Limit[],
  place: Place,
  behind: Holder,
): Held {
  const rows: StandingLimit[] = []
  const problems: Problem[] = []
  const timed = limits.filter(isTimed)
  let hasPool = false
  for (const limit of limits) {
    if (timed.includes(limit)) continue
    const isPool = poolOf(limit.capacity) !== null
    hasPool ||= isPool
    const capacity = isPool ? asYetUnknown : capacityOf(limit, behind)
    // A domain handles no requests that hold a pool.
    if (isPool && isDomain) problems.push(notComputed({ holder, isDomain, limit }))
    else if (capacity !== null)
      rows.push({ holder, isDomain, limit, name: `${holder}.${limit.id}`, place, behind, capacity })
  }
  return { rows, problems, timed: timed.length === 0 ? nothing.timed : timed, hasPool }
}

/** Whether time has a say in a limit of this kind, so that it is computed apart. [L10] */
function isTimed({ kind }: Limit): boolean {
  return kind === 'stock' || kind === 'delay'
}

/** The tokens an instance of a pool; null for capacities of other kinds. */
export function poolOf(capacity: Limit['capacity']): number | null {
  return typeof capacity === 'object' && 'pool' in capacity ? capacity.pool : null
}

/** What is said of a limit of a kind that is not computed. [L10] */
export function notComputed(row: Pick<StandingLimit, 'holder' | 'isDomain' | 'limit'>): Problem {
  return { code: 'W_NOT_COMPUTED', path: pathOf(row), detail: row.limit.kind }
}

/** Where a limit stands in the board. */
export function pathOf({
  holder,
  isDomain,
  limit,
}: Pick<StandingLimit, 'holder' | 'isDomain' | 'limit'>): string {
  return `${isDomain ? 'domains' : 'components'}/${holder}/limits/${limit.id}`
}
