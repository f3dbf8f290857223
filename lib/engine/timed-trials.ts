import type { Board } from '#lib/model/board.ts'
import { withValues } from '#lib/model/board-quantities.ts'
import type { Question } from '#lib/model/forecast.ts'
import type { Limit } from '#lib/model/limit.ts'
import { type Frame, frameOf } from './frame.ts'
import { isTie } from './order.ts'
import { surroundingsOf } from './surroundings.ts'
import { type System, systemOf } from './system.ts'
import { breaksInTime } from './timed-breaks.ts'
import { isOver, type Trial, type Trials } from './trial.ts'
import type { UnrankedBreak } from './unranked-break.ts'

/**
 * The same trials with the limits that time has a say in: stocks, delays and ramps, from the board with the values of
 * each trial written in. The trials themselves where there are none. [S5]
 */
export function withTimedLimits(
  trials: Trials,
  board: Board,
  { down = [], flow }: Question,
  at: number,
): Trials {
  const part = timedPart(board)
  let before: { readonly frame: Frame; readonly system: System } | undefined

  function rowsWith(values: ReadonlyMap<string, number>): readonly UnrankedBreak[] {
    const frame = frameOf(withValues(part, values), before?.frame)
    const system = systemOf(frame, down, flow, before?.system)
    before = { frame, system }
    return breaksInTime(surroundingsOf(frame, system, down), at).breaks
  }

  const asDrawn = rowsWith(new Map())
  if (asDrawn.length === 0) return trials
  const first = trials.limits.length
  const placeOf = new Map(asDrawn.map((row, index) => [nameOf(row), first + index]))

  function solve(values: Float64Array): Trial {
    const plain = trials.solve(values)
    const rows = rowsWith(new Map(trials.inputs.map(({ path }, index) => [path, values[index] ?? 0])))
    const least = rows.reduce((multiple, row) => Math.min(multiple, row.multiple ?? Infinity), plain.first)
    const isFirst = (multiple: number) =>
      least < Infinity && isTie(Math.min(least, multiple), Math.max(least, multiple))
    const placesOf = (some: readonly UnrankedBreak[]) => some.flatMap((row) => placeOf.get(nameOf(row)) ?? [])
    return {
      first: least,
      leaders: [
        ...(isFirst(plain.first) ? plain.leaders : []),
        ...placesOf(rows.filter(({ multiple }) => isFirst(multiple ?? Infinity))),
      ],
      broken: [
        ...plain.broken,
        ...placesOf(rows.filter(({ load, threshold, capacity }) => isOver(load, threshold * capacity))),
      ],
    }
  }

  const limits = asDrawn.map(({ component: holder, domain, limit: id, kind }) => {
    const limit: Limit = { id, kind }
    return { holder, isDomain: domain === true, limit }
  })
  return { ...trials, limits: [...trials.limits, ...limits], solve }
}

/** What stocks depend on is little: neither connections nor flows. Delays and ramps depend on all that comes. */
function timedPart(board: Board): Board {
  const holders = [...board.components, ...board.domains]
  const isOfTraffic =
    board.scenario.ramp !== undefined ||
    holders.some(({ limits }) => limits.some(({ kind }) => kind === 'delay'))
  return isOfTraffic ? board : { ...board, flows: [], connections: [] }
}

function nameOf({ component, domain, limit }: UnrankedBreak): string {
  return `${domain === true ? 'domains' : 'components'}/${component}/${limit}`
}
