import type { Board } from '#lib/model/board.ts'
import type { Question } from '#lib/model/forecast.ts'
import { firstBreakOf } from './first-break.ts'
import { standingOf } from './standing.ts'
import { standingLimits } from './standing-limits.ts'
import { frameOf, type System, systemOf } from './system.ts'
import { isOver, type Trial, type Trials } from './trial.ts'
import { trialCapacity } from './trial-capacity.ts'
import { trialLoads } from './trial-loads.ts'
import { trialTraffic } from './trial-traffic.ts'
import type { UncertainInput } from './uncertain-inputs.ts'

/**
 * Trials over typed arrays that are laid out once: many times as fast as writing values into the board, with the same
 * results. Null for boards on which calls grow, a load may fall, or a capacity depends on the load. [S5]
 */
export function compiledTrials(
  board: Board,
  inputs: readonly UncertainInput[],
  { down = [], flow }: Question,
  at: number,
): Trials | null {
  const frame = frameOf(board)
  const { network, drivers, placed } = frame
  if (network.connections.some(({ growsWith }) => growsWith !== undefined)) return null
  const system = systemOf(frame, down, flow)
  const standing = standingOf(board, network, down)
  const known = new Set(system.limits.map(({ limit }) => limit))
  const rows = standingLimits(board, network, placed, standing).filter(({ limit }) => known.has(limit))
  const flows = board.flows.filter(({ id }) => flow === undefined || id === flow)
  const paths = inputs.map(({ path }) => path)
  const traffic = trialTraffic(board, flows, network, down, paths)
  const loads = trialLoads(board, flows, network, drivers, standing, traffic, rows)
  const placeOf = new Map(paths.map((path, place) => [path, place]))
  const capacities = rows.map((row) => trialCapacity(row, placeOf)).filter((one) => one !== null)
  if (loads === null || capacities.length !== system.limits.length) return null
  const thresholds = rows.map(({ limit }) => limit.threshold ?? 1)
  const order = [...rows.keys()].sort((a, b) => multipleAt(system, a) - multipleAt(system, b))
  const firstBreak = firstBreakOf(loads, order)
  const asked = loads.growthsAt(at)
  const most = new Float64Array(rows.length)
  const isEndless = system.traffic.problems.length > 0

  function solve(values: Float64Array): Trial {
    const isEnding = traffic.draw(values)
    loads?.draw()
    const broken: number[] = []
    for (const [place, capacity] of capacities.entries()) {
      most[place] = (thresholds[place] ?? 1) * capacity(values)
      if (isOver(loads?.loadAt(place, asked) ?? 0, most[place] ?? 0)) broken.push(place)
    }
    if (!isEnding && !isEndless) return { first: 0, leaders: [], broken }
    return { ...firstBreak(most), broken }
  }

  return { inputs, limits: system.limits, solve }
}

/** Never is last, and equal to itself. */
function multipleAt({ limits }: System, place: number): number {
  return Math.min(Number.MAX_VALUE, limits[place]?.multiple ?? Infinity)
}
