import type { Board } from '#lib/model/board.ts'
import type { Problem } from '#lib/model/problem.ts'
import { normalized } from './listed-growth.ts'
import type { SolvedLimit, System } from './system.ts'

/** Listed curves that an answer had to prolong beyond their points. [G10] */
export function extrapolated(
  board: Board,
  { basis, limits, drivers }: System,
  at: number,
): readonly Problem[] {
  return board.drivers.flatMap(({ id, curve }): readonly Problem[] => {
    if (curve.kind !== 'points') return []
    const factors = new Set(drivers.growthOf(id).flatMap((addend) => addend.factors))
    const places = new Set(
      basis.functions.flatMap((one, place) =>
        one.factors.some((factor) => factors.has(factor)) ? [place] : [],
      ),
    )
    const asked = [at, ...limits.filter((row) => readsAny(row, places)).map(({ multiple }) => multiple)]
    const multiples = normalized(curve.points).map(([m]) => m)
    const [first = 1, last = 1] = [multiples[0], multiples.at(-1)]
    const isBeyond = places.size > 0 && asked.some((multiple) => multiple < first || multiple > last)
    return isBeyond ? [{ code: 'W_EXTRAPOLATED', path: `drivers/${id}/curve` }] : []
  })
}

function readsAny({ load }: SolvedLimit, places: ReadonlySet<number>): boolean {
  return load.places.some((place) => places.has(place))
}
