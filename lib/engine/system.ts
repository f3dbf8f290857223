import type { DomainId, FlowId } from '#lib/model/id.ts'
import type { Problem } from '#lib/model/problem.ts'
import { type Basis, basisOf } from './basis.ts'
import { type BreakingMultiples, breakingMultiplesOn } from './breaking-multiple.ts'
import type { Counted } from './counted.ts'
import type { Drivers } from './drivers.ts'
import type { Expansion } from './expansion.ts'
import type { Frame } from './frame.ts'
import type { StandingLimit } from './held-limits.ts'
import { instancesIn } from './instances-in.ts'
import { lazy } from './lazy.ts'
import { limitLoads } from './limit-loads.ts'
import { type LimitTable, limitTable } from './limit-table.ts'
import type { Network } from './network.ts'
import { pooled, withMovingCapacities } from './pooled.ts'
import { difference } from './same.ts'
import { type SolvedLimit, solvedLimits } from './solved-limit.ts'
import type { Standing } from './standing.ts'
import { type StandingLimits, standingLimits } from './standing-limits.ts'
import { areLoadsSame, countedIn, keptOf, routeIn, standingIn } from './taken-over.ts'
import { type Traffic, trafficOf } from './traffic.ts'
import type { Route } from './visits.ts'

/** A board solved for one set of lost domains: all that does not depend on the multiple asked about. */
export interface System {
  readonly network: Network
  readonly drivers: Drivers
  readonly traffic: Traffic
  readonly basis: Basis
  readonly standing: Standing
  /** How many instances of a component are counted. [L5] */
  readonly instances: (component: number) => Expansion
  /** The limits one by one, for reading; `table` holds the same as columns, for speed. */
  readonly limits: readonly SolvedLimit[]
  readonly table: LimitTable
  /** Limits of kinds that are not computed. */
  readonly problems: readonly Problem[]
  readonly workings: Workings
}

/** What a system was solved with, so that a system that differs little need not be solved anew. */
export interface Workings {
  readonly frame: Frame
  readonly standing: Standing
  readonly route: Route
  readonly limits: StandingLimits
  readonly rows: readonly StandingLimit[]
  readonly counted: Counted
  readonly added: ReturnType<typeof limitLoads>
  readonly finder: BreakingMultiples
  /** Whether others may put their loads on the same basis: it holds nothing of this system alone. */
  readonly isShared: boolean
}

/**
 * Solves a board with some domains down, for all flows or for one. What is the same as in an earlier system is taken
 * from there; that never changes an answer.
 */
export function systemOf(frame: Frame, down: readonly DomainId[], only?: FlowId, earlier?: System): System {
  const { board, network, drivers } = frame
  const was = earlier?.workings
  const standing = standingIn(frame, down, was)
  const route = routeIn(frame, standing, was)
  const flows = only === undefined ? board.flows : board.flows.filter(({ id }) => id === only)
  const traffic = trafficOf(board, flows, drivers, network, standing, route, earlier?.traffic)
  const canShare = was?.isShared === true && was.frame.drivers.curves === drivers.curves
  const basis =
    canShare && earlier !== undefined ? earlier.basis : basisOf(drivers.curves.expansions.values())
  const finder = canShare ? was.finder : breakingMultiplesOn(basis)
  const { components } = network
  const { domains } = board
  const { placed } = frame
  const held = standingLimits({ components, domains, placed, standing }, was?.limits)
  const { rows, problems } = pooled(held, { network, drivers, traffic, standing, route })
  const instances = instancesIn(network, standing, traffic, basis, finder)
  const changed = difference(was?.rows ?? [], rows)
  const counted = countedIn(frame, rows, was, changed)
  const isSame = earlier !== undefined && canShare && areLoadsSame(earlier, frame, standing, traffic, counted)
  const sources = { network, drivers, traffic, basis, instances: instances.of }
  const added = isSame ? earlier.workings.added : limitLoads(counted, sources)
  const kept = keptOf(rows, added)
  const isWhole = kept.rows === rows && earlier?.table.rows === was?.rows
  const changedHere = isWhole ? changed : difference(earlier?.table.rows ?? [], kept.rows)
  const found = limitTable(kept.rows, kept.loads, finder, earlier?.table, changedHere)
  const table = held.hasPools ? withMovingCapacities(found, basis) : found
  const isShared = instances.areSteady() && !traffic.isGrowing
  const limits = lazy(() => solvedLimits(table))
  // What others count stands on a basis of its own, so that the shared one does not grow.
  const others = lazy(() => instancesOf(network, standing, traffic))
  return {
    network,
    drivers,
    traffic,
    basis,
    standing,
    instances: (component) => others()(component),
    get limits() {
      return limits()
    },
    table,
    problems: [...held.problems, ...problems],
    workings: { frame, standing, route, limits: held, rows, counted, added, finder, isShared },
  }
}

function instancesOf(network: Network, standing: Standing, traffic: Traffic): System['instances'] {
  const basis = basisOf()
  return instancesIn(network, standing, traffic, basis, breakingMultiplesOn(basis)).of
}

/** A system as that of a board which differs from its own in nothing that is computed. */
export function systemWith(system: System, network: Network): System {
  const { drivers, traffic, basis, standing, instances, table, problems, workings } = system
  return {
    network,
    drivers,
    traffic,
    basis,
    standing,
    instances,
    get limits() {
      return system.limits
    },
    table,
    problems,
    workings,
  }
}
