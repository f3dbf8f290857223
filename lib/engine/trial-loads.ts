import type { Board } from '#lib/model/board.ts'
import type { Flow } from '#lib/model/flow.ts'
import { type Count, countsOf } from './counts.ts'
import type { Drivers } from './drivers.ts'
import { type Expansion, one, valueAt } from './expansion.ts'
import { neededInstances } from './needed-instances.ts'
import type { Network } from './network.ts'
import type { Standing } from './standing.ts'
import type { StandingLimit } from './standing-limits.ts'
import type { TrialTraffic } from './trial-traffic.ts'

/** The loads of many limits, each a sum over a few growths whose coefficients are made anew for each draw. */
export interface TrialLoads {
  /** Makes the coefficients from the traffic that was drawn last. */
  readonly draw: () => void
  /** The growths at a multiple, as `loadAt` wants them. */
  readonly growthsAt: (multiple: number) => Float64Array
  readonly loadAt: (limit: number, growths: Float64Array) => number
}

/** coefficient · requests per second · calls per visit · a driver's base, as far as they count (−1: they do not). */
interface Addend {
  readonly limit: number
  readonly growth: number
  readonly coefficient: number
  readonly stream: number
  readonly edge: number
  readonly driver: number
}

/** Instances as the arrivals need them. */
type Instances = Pick<Addend, 'growth' | 'coefficient'> & { readonly component: number }

/** The loads of these limits; null when one may fall while m rises. [L1] [L5] */
export function trialLoads(
  board: Board,
  flows: readonly Flow[],
  network: Network,
  drivers: Drivers,
  standing: Standing,
  traffic: TrialTraffic,
  limits: readonly StandingLimit[],
): TrialLoads | null {
  const size = network.components.length
  const growths: Expansion[] = []
  const flowGrowths = flows.map(({ driver }) => drivers.growthOf(driver))
  const flowPlaces = flowGrowths.map(placeOf)
  const instancesOf: Instances[][] = limits.map(() => [])
  const addends: Addend[] = []
  for (const [limit, { limit: row, place }] of limits.entries()) {
    for (const count of countsOf(row, place, network)) {
      if (count.coefficient < 0 && (count.what !== 'constant' || count.growsWith !== undefined)) return null
      add(limit, count)
    }
  }
  if (!growths.every(isRising)) return null
  const columns = columnsOf(addends)
  const width = growths.length
  const coefficients = new Float64Array(limits.length * width)

  function placeOf(growth: Expansion): number {
    const known = growths.indexOf(growth)
    return known >= 0 ? known : growths.push(growth) - 1
  }

  function add(limit: number, { what, at, driver, coefficient, growsWith, includes }: Count): void {
    const plain = { limit, coefficient, stream: -1, edge: -1, driver: -1 }
    const tagged = (growth: Expansion) => placeOf(drivers.grown(growth, growsWith))
    if (what === 'constant') addends.push({ ...plain, growth: tagged(one) })
    else if (what === 'driver') {
      const index = board.drivers.findIndex(({ id }) => id === driver)
      addends.push({ ...plain, growth: tagged(drivers.growthOf(driver)), driver: index })
    } else if (what === 'instances') addInstances(limit, at, coefficient, tagged(one))
    else {
      const from = what === 'calls' ? (network.from[at] ?? 0) : at
      for (const [index, { id }] of flows.entries()) {
        if (!includes(id)) continue
        const growth = tagged(flowGrowths[index] ?? one)
        addends.push({ ...plain, growth, stream: index * size + from, edge: what === 'calls' ? at : -1 })
      }
    }
  }

  /** With an autoscaler and without a loss those needed, else those up. [L5] [D3] */
  function addInstances(limit: number, component: number, coefficient: number, growth: number): void {
    const up = standing.up[component] ?? 0
    const isFixed = network.components[component]?.autoscale === undefined || up !== standing.drawn[component]
    if (!isFixed) instancesOf[limit]?.push({ growth, coefficient, component })
    else addends.push({ limit, growth, coefficient: coefficient * up, stream: -1, edge: -1, driver: -1 })
  }

  function draw(): void {
    const { perSecond, callsPerVisit, bases } = traffic
    coefficients.fill(0)
    for (let i = 0; i < addends.length; i++) {
      const [stream, edge, driver] = [columns.stream[i] ?? -1, columns.edge[i] ?? -1, columns.driver[i] ?? -1]
      let value = columns.coefficient[i] ?? 0
      if (stream >= 0) value *= perSecond[stream] ?? 0
      if (edge >= 0) value *= callsPerVisit[edge] ?? 0
      if (driver >= 0) value *= bases[driver] ?? 0
      const place = (columns.limit[i] ?? 0) * width + (columns.growth[i] ?? 0)
      coefficients[place] = (coefficients[place] ?? 0) + value
    }
  }

  function loadAt(limit: number, at: Float64Array): number {
    let load = 0
    for (let growth = 0; growth < width; growth++) {
      const coefficient = coefficients[limit * width + growth] ?? 0
      if (coefficient !== 0) load += coefficient * (at[growth] ?? 0)
    }
    for (const { component, coefficient, growth } of instancesOf[limit] ?? []) {
      load += coefficient * needed(component, at) * (at[growth] ?? 0)
    }
    return load
  }

  function needed(component: number, at: Float64Array): number {
    let arrivals = 0
    for (const [flow, growth] of flowPlaces.entries()) {
      arrivals += (traffic.perSecond[flow * size + component] ?? 0) * (at[growth] ?? 0)
    }
    return neededInstances(arrivals, network.components[component] ?? {})
  }

  return {
    draw,
    loadAt,
    growthsAt: (multiple) => Float64Array.from(growths, (one) => valueAt(one, multiple)),
  }
}

/** The addends field by field: arrays of one kind of number are read ten times as fast as objects. */
function columnsOf(addends: readonly Addend[]) {
  return {
    limit: Int32Array.from(addends, ({ limit }) => limit),
    growth: Int32Array.from(addends, ({ growth }) => growth),
    coefficient: Float64Array.from(addends, ({ coefficient }) => coefficient),
    stream: Int32Array.from(addends, ({ stream }) => stream),
    edge: Int32Array.from(addends, ({ edge }) => edge),
    driver: Int32Array.from(addends, ({ driver }) => driver),
  }
}

function isRising(growth: Expansion): boolean {
  return growth.every(
    ({ coefficient, factors }) => coefficient >= 0 && factors.every((factor) => factor.isRising),
  )
}
