import { shortfall } from './shortfall.ts'

/** How a component stands in the failure domains that it shares with others. */
export interface Stand {
  /** Share of time in which it is down even with enough instances up; domains of its own count here. */
  readonly unavailability: number
  readonly instanceAvailability: number
  readonly need: number
  /** Instances in no domain that can fail. */
  readonly elsewhere: number
  /** The other instances, with the numbers of the domains around them. */
  readonly placements: readonly Placement[]
  /** Domains of which each takes all of its instances. */
  readonly memberOf: readonly number[]
  /** How probable it is that too few are up, by how many no failed domain holds; kept once worked out. */
  readonly shortfalls: Map<number, number>
}

interface Placement {
  readonly count: number
  readonly around: readonly number[]
}

/** The domains that matter to a component, ascending. */
export function domainsOf({ placements, memberOf }: Stand): readonly number[] {
  const domains = new Set([...memberOf, ...placements.flatMap(({ around }) => around)])
  return [...domains].sort((a, b) => a - b)
}

/** How probable it is that a component is down, given which domains have failed. [F8] */
export function downProbability(stand: Stand, failed: readonly number[]): number {
  const { unavailability, need, placements, memberOf, instanceAvailability, shortfalls } = stand
  const hasFailed = (domain: number) => failed.includes(domain)
  let up = 0
  if (!memberOf.some(hasFailed)) {
    up = stand.elsewhere
    for (const { count, around } of placements) if (!around.some(hasFailed)) up += count
  }
  const short = shortfalls.get(up) ?? shortfall(up, need, instanceAvailability)
  shortfalls.set(up, short)
  return either(unavailability, short)
}

/** The probability of one or the other of two independent events, without losing the digits of small ones. */
export function either(a: number, b: number): number {
  return a + b - a * b
}
