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
import { difference } from './same.ts'
import type { Standing } from './standing.ts'

/** The limits of a board as they stand, in its order, and by whom they are held. */
export interface StandingLimits {
  readonly rows: readonly StandingLimit[]
  /** The number of each holder's first row, and of all rows. */
  readonly starts: Int32Array
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
  return isSame && earlier !== undefined ? { ...earlier, holders } : listed(held, holders, earlier)
}

/** Lists what is held: the rows before and after holders that changed are those of the earlier list. */
function listed(
  held: readonly Held[],
  holders: Holders,
  earlier: StandingLimits | undefined,
): StandingLimits {
  const { start, end, shift } = difference(earlier?.held ?? [], held)
  const fresh = held.slice(start, end)
  const before = earlier?.starts ?? Int32Array.of(0)
  const starts = new Int32Array(held.length + 1)
  starts.set(before.subarray(0, start + 1))
  for (let i = start; i < end; i++) starts[i + 1] = (starts[i] ?? 0) + (held[i]?.rows.length ?? 0)
  const [from, to] = [before[start] ?? 0, before[end - shift] ?? 0]
  const moved = (starts[end] ?? 0) - to
  for (let i = end; i < held.length; i++) starts[i + 1] = (before[i + 1 - shift] ?? 0) + moved
  const rows = (earlier?.rows.slice(0, from) ?? []).concat(
    fresh.flatMap((one) => one.rows),
    earlier?.rows.slice(to) ?? [],
  )
  const gone = earlier?.held.slice(start, end - shift) ?? []
  const isAsBefore = shift === 0 && [...gone, ...fresh].every(isPlain)
  const said = isAsBefore && earlier !== undefined ? earlier : saidOf(held, holders)
  const { problems, timed, hasPools } = said
  return { rows, starts, problems, timed, hasPools, held, holders }
}

/** Whether a holder has nothing but limits that depend on the load alone. */
function isPlain({ problems, timed, hasPool }: Held): boolean {
  return problems.length === 0 && timed.length === 0 && !hasPool
}

function saidOf(
  held: readonly Held[],
  { components, domains }: Holders,
): Pick<StandingLimits, 'problems' | 'timed' | 'hasPools'> {
  const problems: Problem[] = []
  const timed: HeldLimit[] = []
  let hasPools = false
  for (let i = 0; i < held.length; i++) {
    const one = held[i] ?? nothing
    if (isPlain(one)) continue
    problems.push(...one.problems)
    hasPools ||= one.hasPool
    const component = i < components.length ? i : null
    const holder = components[i]?.id ?? domains[i - components.length]?.id
    if (holder !== undefined) timed.push(...one.timed.map((limit) => ({ holder, component, limit })))
  }
  return { problems, timed, hasPools }
}
