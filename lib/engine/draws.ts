import type { Board } from '#lib/model/board.ts'
import type { Question } from '#lib/model/forecast.ts'
import { cellsOf } from './cells.ts'
import { drawCapacities } from './draw-capacities.ts'
import { drawLoads } from './draw-loads.ts'
import { drawTraffic } from './draw-traffic.ts'
import { BEYOND, type FirstBreak, firstBreakAmong } from './first-break.ts'
import type { StandingLimit } from './held-limits.ts'
import { MOST } from './nodes.ts'
import { systemFor } from './solutions.ts'
import type { System } from './system.ts'
import { isOver } from './trial.ts'

/** A board whose quantities take other values again and again. */
export interface Draws {
  /** The limits in the order of the board; their places here are their numbers. */
  readonly limits: readonly StandingLimit[]
  /**
   * Leaves out of the next draws what cannot be the first to break, nor be over at a multiple, while all values are
   * between these. [C3]
   */
  readonly narrow: (least: Float64Array, most: Float64Array, multiple: number) => void
  /** Solves the board with these values of the quantities, in the order of the paths. */
  readonly solve: (values: Float64Array) => FirstBreak
  /** The numbers of the limits that are over at a multiple in the draw that was solved last; overwritten by the next. */
  readonly brokenAt: (multiple: number) => Int32Array
}

/**
 * Solves a board again and again with other values of the quantities at these paths (`drivers/users/base`), for the
 * first break only and without allocating: a limit is asked for its multiple only when it is over at the best one so
 * far. A path on which no limit depends changes nothing; a limit that waits for an unknown stays left out. Null for
 * boards on which calls grow or a capacity depends on the load. [C3]
 */
export function drawsOf(
  board: Board,
  paths: readonly string[],
  { down, flow }: Pick<Question, 'down' | 'flow'> = {},
): Draws | null {
  const system = systemFor(board, down, flow)
  const isSteady =
    system.network.connections.every(({ growsWith }) => growsWith === undefined) &&
    system.table.rows.every(({ capacity }) => capacity.at === undefined)
  return isSteady ? drawsIn(system, paths) : null
}

/** Far enough below a bound that rounding does not count. */
const NEARLY = 1 - 1e-9

function drawsIn(system: System, paths: readonly string[]): Draws | null {
  const { rows, added } = system.workings
  const cells = cellsOf(system, rows)
  const targets = Int32Array.from(paths, cells.cellOf)
  const values = cells.medians.slice()
  const traffic = drawTraffic(system, cells, [...targets])
  const loads = drawLoads(system, cells, traffic)
  const known = Int32Array.from(rows.keys()).filter((row) => added.isKnown[row] === 1)
  const isRising = Uint8Array.from(known, (row) => (loads.isRising(row) ? 1 : 0))
  if (known.some((row) => loads.isFollowing(row) && !loads.isRising(row))) return null
  const capacities = drawCapacities(rows, known, cells, targets)
  const { most } = capacities
  const leaders = firstBreakAmong({ loads, known, isRising, most, values })
  const { first, ask } = leaders
  const broken = new Int32Array(known.length)
  const all = Int32Array.from(known.keys())
  const isMonotone = isRising.every((rising) => rising === 1)
  /** Limits that may be the first to break, and that may be over at the multiple in question. */
  let [candidates, watched] = [all, all]
  const isCandidate = new Uint8Array(known.length).fill(1)
  let lead = 0

  function put(next: (input: number) => number): void {
    for (let i = 0; i < targets.length; i++) {
      const cell = targets[i] ?? -1
      if (cell >= 0) values[cell] = next(i)
    }
  }

  function solve(next: Float64Array): FirstBreak {
    put((input) => next[input] ?? 0)
    return solveDrawn()
  }

  function solveDrawn(): FirstBreak {
    first.isEndless = traffic.solve(values)
    capacities.draw(values)
    leaders.begin()
    // The one that was first before mostly is first again, and spares the others.
    if (isCandidate[lead] === 1) ask(lead)
    for (let i = 0; i < candidates.length; i++) {
      const limit = candidates[i] ?? 0
      if (limit !== lead) ask(limit)
    }
    leaders.end()
    lead = first.count > 0 ? (first.limits[0] ?? 0) : lead
    return first
  }

  function brokenAt(multiple: number): Int32Array {
    let count = 0
    loads.moveTo(values, multiple)
    for (let i = 0; i < watched.length; i++) {
      const limit = watched[i] ?? 0
      if (!isOver(loads.loadOf(known[limit] ?? 0), most[limit] ?? 0)) continue
      broken[count] = limit
      count += 1
    }
    return broken.subarray(0, count)
  }

  /**
   * The first break is latest with all inputs at their gentle ends: what is not met there with all at their harsh ends
   * is never first. Where a circle may close, or a load may fall, nothing is left out.
   */
  function narrow(least: Float64Array, greatest: Float64Array, multiple: number): void {
    ;[candidates, watched] = [all, all]
    isCandidate.fill(1)
    loads.follow(known)
    if (!isMonotone) return
    const isGentleLow = (input: number) => cells.loads[targets[input] ?? 0] === 1
    put((input) => (isGentleLow(input) ? least : greatest)[input] ?? 0)
    const latest = solveDrawn().multiple
    put((input) => (isGentleLow(input) ? greatest : least)[input] ?? 0)
    if (traffic.solve(values)) return
    capacities.draw(values)
    const overAt = (place: number) => {
      loads.moveTo(values, place)
      return all.filter((limit) => loads.loadOf(known[limit] ?? 0) > NEARLY * (most[limit] ?? 0))
    }
    ;[candidates, watched] = [overAt(Math.min(MOST, latest * BEYOND)), overAt(multiple)]
    isCandidate.fill(0)
    for (const limit of candidates) isCandidate[limit] = 1
    const isFollowed = isCandidate.slice()
    for (const limit of watched) isFollowed[limit] = 1
    loads.follow(known.filter((_, limit) => isFollowed[limit] === 1))
  }

  return { limits: system.table.rows, narrow, solve, brokenAt }
}
