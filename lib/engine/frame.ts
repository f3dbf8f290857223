import type { Board } from '#lib/model/board.ts'
import type { DomainId } from '#lib/model/id.ts'
import type { Problem } from '#lib/model/problem.ts'
import { type Drivers, driversOf } from './drivers.ts'
import { type Network, networkOf } from './network.ts'
import { type Placed, placedIn } from './placed.ts'
import { isStandingSame, type Standing, standingOf } from './standing.ts'
import { type Unknowns, unknownsOf } from './unknowns.ts'
import { type Route, routeOf } from './visits.ts'
import { type Warnings, warningsOf } from './warnings.ts'

/** What does not depend on which domains are down. */
export interface Frame {
  readonly board: Board
  readonly network: Network
  readonly drivers: Drivers
  readonly standing: Standing
  readonly route: Route
  readonly placed: ReadonlyMap<DomainId, readonly Placed[]>
  readonly unknowns: readonly string[]
  readonly warnings: readonly Problem[]
  /** What unknowns and warnings were found with, for the next board. */
  readonly found: { readonly unknowns: Unknowns; readonly warnings: Warnings }
}

/** What is the same as in the frame of an earlier board is taken from there; that never changes an answer. */
export function frameOf(board: Board, earlier?: Frame): Frame {
  const network = networkOf(board, earlier?.network)
  const isSame = earlier !== undefined && isStandingSame(earlier, board, network)
  const standing = isSame ? earlier.standing : standingOf(board, network, [], earlier?.standing)
  const { from, to, components } = network
  const isSameRoute =
    earlier?.network.from === from &&
    earlier.network.to === to &&
    earlier.network.components.length === components.length
  const route = isSameRoute ? earlier.route : routeOf(from, to, components.length)
  const unknowns = unknownsOf(board, earlier?.found.unknowns)
  const warnings = warningsOf(board, network, route, earlier?.found.warnings)
  return {
    board,
    network,
    drivers: driversOf(board, earlier?.drivers),
    standing,
    route,
    placed: isSame ? earlier.placed : placedIn(board, network, standing.drawn),
    unknowns: unknowns.paths,
    warnings: warnings.problems,
    found: { unknowns, warnings },
  }
}
