import type { Board } from '#lib/model/board.ts'
import type { DomainId } from '#lib/model/id.ts'
import { type Counted, countedBy } from './counted.ts'
import type { Frame } from './frame.ts'
import type { StandingLimit } from './held-limits.ts'
import { countTheSame } from './limit-table.ts'
import type { LoadRows } from './load-rows.ts'
import type { Network } from './network.ts'
import { type Difference, isSameIn, sameNumbers, startsAlike } from './same.ts'
import { splicedCounts } from './spliced-counts.ts'
import { type Standing, standingOf, targetsOf } from './standing.ts'
import type { System, Workings } from './system.ts'
import { isTrafficSame, type Traffic } from './traffic.ts'
import { type Route, routeOf } from './visits.ts'

/** What is up with these domains down. [D1] */
export function standingIn(frame: Frame, down: readonly DomainId[], was: Workings | undefined): Standing {
  const { board, network } = frame
  if (down.length === 0) return frame.standing
  return standingOf(board, network, down, was?.standing)
}

/** The route as drawn, or round what is down. [D5] */
export function routeIn({ network, route }: Frame, standing: Standing, was: Workings | undefined): Route {
  if (standing.down.size === 0 && !standing.up.includes(0)) return route
  const targets = sameNumbers(sameNumbers(targetsOf(network, standing), network.to), was?.route.to)
  if (targets === network.to) return route
  const isSame =
    was?.route.to === targets &&
    was.route.from === network.from &&
    was.frame.network.components.length === network.components.length
  return isSame ? was.route : routeOf(network.from, targets, network.components.length)
}

/** What the limits count: read again where limits changed, as long as all that they name keeps its number. */
export function countedIn(
  { board, network, drivers }: Frame,
  rows: readonly StandingLimit[],
  was: Workings | undefined,
  changed: Difference,
): Counted {
  const flows = board.flows.map(({ id }) => id)
  const read = (some: readonly StandingLimit[]) => countedBy(some, flows, drivers.rows, network)
  if (was === undefined || !isNumberedAlike(was, board, network)) return read(rows)
  const isSameSize = was.frame.network.components.length === network.components.length
  if (isSameSize && countTheSame(was.rows, rows, changed)) return was.counted
  // Who was not there, and is now, has to be counted.
  if (!isSameSize && was.counted.namesNobody) return read(rows)
  return splicedCounts(was.counted, changed, read(rows.slice(changed.start, changed.end)))
}

/** Whether all that limits may name has the number that it had; components may have come after those that were there. */
function isNumberedAlike({ frame: then, counted }: Workings, board: Board, network: Network): boolean {
  return (
    startsAlike(then.network.components, network.components) &&
    isSameIn(then.board.flows, board.flows, ['id']) &&
    isSameIn(then.board.drivers, board.drivers, ['id']) &&
    (!counted.hasCalls || isSameIn(then.network.connections, network.connections, ['id', 'flows']))
  )
}

/** Whether all that loads are made of is the same as in an earlier system. */
export function areLoadsSame(
  { traffic: before, workings: was }: System,
  { board, network }: Frame,
  standing: Standing,
  traffic: Traffic,
  counted: Counted,
): boolean {
  const then = was.frame.network
  return (
    was.counted === counted &&
    isTrafficSame(before, traffic) &&
    was.standing.up === standing.up &&
    isSameIn(was.frame.board.drivers, board.drivers, ['id', 'base']) &&
    isSameIn(then.components, network.components, ['id', 'autoscale']) &&
    (!counted.hasCalls || isSameIn(then.connections, network.connections, ['id', 'from', 'growsWith']))
  )
}

/** Limits that count an unknown driver are left out. [U1] */
export function keptOf(
  rows: readonly StandingLimit[],
  { loads, isKnown }: Workings['added'],
): { readonly rows: readonly StandingLimit[]; readonly loads: LoadRows } {
  if (!isKnown.includes(0)) return { rows, loads }
  const { start, places, coefficients } = loads
  // A row that is left out is empty, so the next one starts where it did.
  const kept = start.filter((_, row) => row === rows.length || isKnown[row] === 1)
  return {
    rows: rows.filter((_, row) => isKnown[row] === 1),
    loads: { start: kept, places, coefficients },
  }
}
