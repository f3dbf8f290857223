import type { Board } from '#lib/model/board.ts'
import type { Break, Question } from '#lib/model/forecast.ts'
import { loadAt } from './basis.ts'
import { countedLoad } from './counted-load.ts'
import { type Count, countsOf } from './counts.ts'
import { valueAt } from './expansion.ts'
import { pathOf, type StandingLimit } from './held-limits.ts'
import { loadGradient } from './load-gradient.ts'
import { logSlope } from './log-slope.ts'
import { poolElasticities } from './pool-elasticity.ts'
import { systemFor } from './solutions.ts'
import { type SolvedLimit, solvedLimit } from './solved-limit.ts'
import type { System } from './system.ts'

/** By how many percent the multiple of a limit moves when an input grows by one percent: ∂ln m / ∂ln input. */
export interface Elasticity {
  readonly path: string
  readonly elasticity: number
}

/**
 * The elasticities of the multiple at which a limit is met in all the inputs that move it, the largest first:
 * E = −(∂ln u/∂ln x) / (∂ln u/∂ln m) at that multiple, u = load / capacity. None when it is never met or met at once.
 * [S10]
 */
export function elasticitiesOf(
  board: Board,
  { component, limit, domain }: Pick<Break, 'component' | 'limit' | 'domain'>,
  { down = [], flow }: Question = {},
): readonly Elasticity[] {
  const system = systemFor(board, down, flow)
  const { standing, table } = system
  const place = table.rows.findIndex(
    ({ holder, isDomain, limit: { id } }) =>
      holder === component && id === limit && isDomain === (domain === true),
  )
  const [row, solved] = [table.rows[place], solvedLimit(table, place)]
  if (row === undefined || solved === null || !(solved.multiple > 0 && solved.multiple < Infinity)) return []
  if (isPool(solved.limit)) return largestFirst(poolElasticities(board, row, system, { down, flow }))
  const { multiple } = solved
  const binding = bindingOf(row, solved, system)
  if (binding === null) return []
  const load = binding.load(multiple)
  const slope = logSlope(binding.load, multiple)
  const flows = board.flows.filter(({ id }) => flow === undefined || id === flow)
  const counted = countedLoad(binding.counts, system, multiple)
  const gradient = loadGradient(counted, flows, system, standing, system.workings.route, multiple)
  if (gradient === null || !(load > 0 && slope > 0)) return []
  const ofLoad = [...gradient].map(([path, change]) => ({ path, elasticity: -change / load / slope }))
  return largestFirst([...ofLoad, ...(binding.isCapacity ? ofCapacity(pathOf(row), solved, 1 / slope) : [])])
}

function largestFirst(elasticities: readonly Elasticity[]): readonly Elasticity[] {
  return elasticities
    .filter(({ elasticity }) => elasticity !== 0)
    .sort((a, b) => Math.abs(b.elasticity) - Math.abs(a.elasticity))
}

function isPool({ capacity }: SolvedLimit['limit']): boolean {
  return typeof capacity === 'object' && 'pool' in capacity
}

/** What has to stay the same where a limit is met: its load, or the arrivals that call for one instance more. */
interface Binding {
  readonly counts: readonly Count[]
  readonly load: (multiple: number) => number
  readonly isCapacity: boolean
}

/** Null where the load jumps by itself: no input that changes a little moves such a multiple. */
function bindingOf(row: StandingLimit, solved: SolvedLimit, system: System): Binding | null {
  const { network, basis } = system
  const counts = countsOf(row.limit, row.place, network)
  const load = (multiple: number) => loadAt(basis, solved.load, multiple)
  if (!jumpsAt(load, solved.multiple)) return { counts, load, isCapacity: true }
  const counted = counts.filter(({ what }) => what === 'instances').map(({ at }) => at)
  const full = counted.find((component) => isFullAt(component, system, solved.multiple))
  if (full === undefined) return null
  const arrivals = {
    what: 'arrivals',
    at: full,
    coefficient: 1,
    growsWith: undefined,
    flows: undefined,
  } as const
  return { counts: [arrivals], load: arrivalsAt(full, system), isCapacity: false }
}

function jumpsAt(load: (multiple: number) => number, multiple: number): boolean {
  return load(multiple * (1 + 1e-9)) > load(multiple * (1 - 1e-9)) * (1 + 1e-6)
}

/** Whether the arrivals at a multiple fill a whole number of instances. */
function isFullAt(component: number, system: System, multiple: number): boolean {
  const autoscale = system.network.components[component]?.autoscale
  if (autoscale === undefined) return false
  const carried = autoscale.perInstance * (autoscale.targetUtilization ?? 1)
  const filled = arrivalsAt(component, system)(multiple) / carried
  return Math.round(filled) >= 1 && Math.abs(filled / Math.round(filled) - 1) < 1e-6
}

function arrivalsAt(component: number, { traffic }: System): (multiple: number) => number {
  return (multiple) =>
    traffic.total.reduce(
      (sum, { perSecond, growth }) => sum + (perSecond[component] ?? 0) * valueAt(growth, multiple),
      0,
    )
}

/** The one quantity that a capacity is proportional to; a leader's is one over the time of a commit. [L2]–[L9] */
function ofCapacity(
  path: string,
  { limit, capacity }: SolvedLimit,
  elasticity: number,
): readonly Elasticity[] {
  const { kind, commitSeconds, capacity: written } = limit
  if (kind === 'leader' && commitSeconds !== undefined)
    return [{ path: `${path}/commitSeconds`, elasticity: -elasticity }]
  if (typeof written !== 'object' || 'pool' in written) return [{ path: `${path}/capacity`, elasticity }]
  if ('perInstance' in written) return [{ path: `${path}/capacity/perInstance`, elasticity }]
  if (!('chain' in written)) return [{ path: `${path}/capacity`, elasticity }]
  const link = written.chain.findIndex(({ name }) => name === capacity.link)
  return [{ path: `${path}/capacity/chain/${link}/value`, elasticity }]
}
