import type { Component } from '#lib/model/component.ts'
import type { FailureDomain } from '#lib/model/domain.ts'
import type { DomainId } from '#lib/model/id.ts'
import type { Problem } from '#lib/model/problem.ts'
import {
  type Held,
  type HeldLimit,
  nothing,
  ofComponent,
  ofDomain,
  type StandingLimit,
} from './held-limits.ts'
import type { Placed } from './placed.ts'
import type { Standing } from './standing.ts'

/** The limits of a board as they stand, in its order, and by whom they are held. */
export interface StandingLimits {
  readonly rows: readonly StandingLimit[]
  readonly problems: readonly Problem[]
  readonly timed: readonly HeldLimit[]
  readonly hasPools: boolean
  readonly held: readonly Held[]
  readonly holders: Holders
}

/** Who holds limits, components first, and how they stand. */
interface Holders {
  readonly components: readonly Component[]
  readonly domains: readonly FailureDomain[]
  readonly placed: ReadonlyMap<DomainId, readonly Placed[]>
  readonly standing: Standing
}

/** Holders that stand as in an earlier list are not asked again. A limit without a known capacity is left out. [U1] */
export function standingLimits(holders: Holders, earlier?: StandingLimits): StandingLimits {
  const { components, domains, placed, standing } = holders
  const was = earlier?.holders
  const isWhole = standing.down.size === 0 && was?.standing.down.size === 0
  const isSameDomains = isWhole && was?.domains === domains && was.placed === placed
  const held: Held[] = []
  let isSame = was?.components.length === components.length && was.domains.length === domains.length
  for (let i = 0; i < components.length; i++) {
    const component = components[i]
    if (component === undefined) continue
    const isSameHere =
      was?.components[i] === component &&
      was.standing.up[i] === standing.up[i] &&
      was.standing.drawn[i] === standing.drawn[i]
    const before = isSameHere ? earlier?.held[i] : undefined
    isSame &&= before !== undefined
    held.push(before ?? ofComponent(component, i, standing))
  }
  const firstDomain = was?.components.length ?? 0
  for (let i = 0; i < domains.length; i++) {
    const domain = domains[i]
    if (domain === undefined) continue
    const before = isSameDomains ? earlier?.held[firstDomain + i] : undefined
    isSame &&= before !== undefined
    held.push(before ?? ofDomain(domain, placed.get(domain.id) ?? [], standing))
  }
  return isSame && earlier !== undefined ? { ...earlier, holders } : listed(held, holders)
}

function listed(held: readonly Held[], holders: Holders): StandingLimits {
  const { components, domains } = holders
  const rows: StandingLimit[] = []
  const problems: Problem[] = []
  const timed: HeldLimit[] = []
  let hasPools = false
  for (let i = 0; i < held.length; i++) {
    const one = held[i] ?? nothing
    for (const row of one.rows) rows.push(row)
    if (one.problems.length > 0) problems.push(...one.problems)
    hasPools ||= one.hasPool
    if (one.timed.length === 0) continue
    const component = i < components.length ? i : null
    const holder = components[i]?.id ?? domains[i - components.length]?.id
    if (holder !== undefined) timed.push(...one.timed.map((limit) => ({ holder, component, limit })))
  }
  return { rows, problems, timed, hasPools, held, holders }
}
