import type { Board } from '#lib/model/board.ts'
import type { ComponentId, DomainId, FlowId } from '#lib/model/id.ts'
import type { Limit } from '#lib/model/limit.ts'
import type { Problem } from '#lib/model/problem.ts'
import { type Basis, basisOf, type Load, loadAt } from './basis.ts'
import { type BreakingMultiple, breakingMultipleOn, logRatio } from './breaking-multiple.ts'
import { type CapacityValue, capacityOf } from './capacity.ts'
import { type Drivers, driversOf } from './drivers.ts'
import type { Expansion } from './expansion.ts'
import { firstAbove } from './first-above.ts'
import { limitLoad, type Sources } from './limit-load.ts'
import { countedInstances } from './needed-instances.ts'
import { type Network, networkOf } from './network.ts'
import { type Placed, placedIn } from './placed.ts'
import { type Pooling, poolCapacity } from './pool-capacity.ts'
import { type Standing, standingOf, targetsOf } from './standing.ts'
import { isComputed, isTimed, pathOf, poolOf, type StandingLimit, standingLimits } from './standing-limits.ts'
import { type Traffic, trafficOf } from './traffic.ts'
import { unknownPaths } from './unknowns.ts'
import { type Route, routeOf } from './visits.ts'
import { boardWarnings } from './warnings.ts'

/** One limit, ready: its load, its capacity and the multiple at which it is met. */
export interface SolvedLimit {
  readonly holder: ComponentId | DomainId
  readonly isDomain: boolean
  readonly limit: Limit
  readonly load: Load
  readonly capacity: CapacityValue
  /** ∞ = never. */
  readonly multiple: number
}

/** A board solved for one set of lost domains: all that does not depend on the multiple asked about. */
export interface System {
  readonly network: Network
  readonly drivers: Drivers
  readonly traffic: Traffic
  readonly basis: Basis
  readonly standing: Standing
  /** How many instances of a component are counted. */
  readonly instances: Sources['instances']
  readonly limits: readonly SolvedLimit[]
  /** Limits of kinds that are not computed. */
  readonly problems: readonly Problem[]
}

/** What does not depend on which domains are down. */
export interface Frame {
  readonly board: Board
  readonly network: Network
  readonly drivers: Drivers
  readonly route: Route
  readonly placed: ReadonlyMap<DomainId, readonly Placed[]>
  readonly unknowns: readonly string[]
  readonly warnings: readonly Problem[]
}

export function frameOf(board: Board): Frame {
  const network = networkOf(board)
  const { drawn } = standingOf(board, network, [])
  const route = routeOf(network.from, network.to, network.components.length)
  return {
    board,
    network,
    drivers: driversOf(board),
    route,
    placed: placedIn(board, network, drawn),
    unknowns: unknownPaths(board),
    warnings: boardWarnings(board, network, route),
  }
}

/** Solves a board with some domains down, for all flows or for one. */
export function systemOf(frame: Frame, down: readonly DomainId[], only?: FlowId): System {
  const { board, network, drivers } = frame
  const standing = standingOf(board, network, down)
  const targets = targetsOf(network, standing)
  const isRerouted = targets.some((target, edge) => target !== network.to[edge])
  const route = isRerouted ? routeOf(network.from, targets, network.components.length) : frame.route
  const flows = only === undefined ? board.flows : board.flows.filter(({ id }) => id === only)
  const traffic = trafficOf(board, flows, drivers, network, standing, route)
  const basis = basisOf()
  const breakingMultiple = breakingMultipleOnceFull(basis)
  const instances = instancesWith(network, standing, traffic, basis, breakingMultiple)
  const scratch: Load = { places: [], coefficients: [] }
  const sources: Sources = { network, drivers, traffic, basis, instances, scratch }
  const problems: Problem[] = []
  const pooling: Pooling = { network, drivers, traffic, standing, route, problems }
  const loaded: Loaded[] = []
  for (const row of standingLimits(board, network, frame.placed, standing)) {
    if (isTimed(row.limit)) continue
    if (isComputed(row)) addLoaded(loaded, row, sources, pooling)
    else problems.push(notComputed(row))
  }
  const limits = loaded.map(({ row: { holder, isDomain, limit }, load, capacity }) => {
    const multiple = crossed(load, capacity, limit.threshold ?? 1)
    return { holder, isDomain, limit, load, capacity, multiple }
  })
  return { network, drivers, traffic, basis, standing, instances, limits, problems }

  function crossed(load: Load, { value, at }: CapacityValue, threshold: number): number {
    if (at === undefined) return breakingMultiple(load, threshold * value)
    return firstAbove((multiple) => logRatio(loadAt(basis, load, multiple), threshold * at(multiple)))
  }
}

interface Loaded {
  readonly row: StandingLimit
  readonly load: Load
  readonly capacity: CapacityValue
}

/** Leaves out a limit that waits for an unknown, and a pool that nothing is known to hold. [U1] [Q10] */
function addLoaded(loaded: Loaded[], row: StandingLimit, sources: Sources, pooling: Pooling): void {
  const { limit, place, behind } = row
  const tokens = poolOf(limit.capacity)
  const capacity =
    tokens === null ? capacityOf(limit, behind) : poolCapacity(place.components[0] ?? 0, tokens, pooling)
  const load = capacity === null ? null : limitLoad(limit, place, sources)
  if (capacity !== null && load !== null) loaded.push({ row, load, capacity })
  else if (tokens !== null && capacity === null) pooling.problems.push(notComputed(row))
}

function notComputed(row: StandingLimit): Problem {
  return { code: 'W_NOT_COMPUTED', path: pathOf(row), detail: row.limit.kind }
}

/** The basis grows while loads are made, so its nodes are laid at the first question. */
function breakingMultipleOnceFull(basis: Basis): BreakingMultiple {
  let find: BreakingMultiple | null = null
  return (load, most) => {
    find ??= breakingMultipleOn(basis)
    return find(load, most)
  }
}

function instancesWith(
  network: Network,
  standing: Standing,
  traffic: Traffic,
  basis: Basis,
  breakingMultiple: BreakingMultiple,
): (component: number) => Expansion {
  const made = new Map<number, Expansion>()
  return (index) => {
    const known = made.get(index)
    const component = network.components[index]
    if (known !== undefined || component === undefined) return known ?? []
    const arrivals: Load = { places: [], coefficients: [] }
    for (const { perSecond, growth } of traffic.total) basis.add(arrivals, perSecond[index] ?? 0, growth)
    const { drawn, up } = standing
    const counts = { drawn: drawn[index] ?? 0, up: up[index] ?? 0 }
    const counted = countedInstances(component, counts, basis, arrivals, breakingMultiple)
    made.set(index, counted)
    return counted
  }
}
