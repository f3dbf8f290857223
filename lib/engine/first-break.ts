import { isTie } from './order.ts'
import { crossing } from './root.ts'
import type { Trial } from './trial.ts'
import type { TrialLoads } from './trial-loads.ts'

/** Beyond these multiples nothing is told apart. [R6] */
const LEAST = 1e-12
const MOST = 1e12
/** Limits that are met so much later may still be tied with the first. */
const NEAR = 2e-9

/**
 * Which limits are met first, where loads only rise: a limit that still holds at the best multiple so far need not be
 * solved. `order` puts the likely ones first. [S5] [R1] [R5]
 */
export function firstBreakOf(loads: TrialLoads, order: readonly number[]) {
  const today = loads.growthsAt(1)
  const atLeast = loads.growthsAt(LEAST)
  const atMost = loads.growthsAt(MOST)

  function multipleOf(limit: number, most: number, high: number): number {
    if (most === 0 && loads.loadAt(limit, today) > 0) return 0
    if (loads.loadAt(limit, atLeast) > most) return 0
    return crossing((multiple) => gap(loads.loadAt(limit, loads.growthsAt(multiple)), most), LEAST, high)
  }

  return function firstBreak(most: Float64Array): Pick<Trial, 'first' | 'leaders'> {
    let first = Infinity
    let [high, growths] = [MOST, atMost]
    const met: { readonly place: number; readonly multiple: number }[] = []
    for (const place of order) {
      const bound = most[place] ?? Infinity
      if (!(loads.loadAt(place, growths) > bound || (bound === 0 && loads.loadAt(place, today) > 0))) continue
      const multiple = multipleOf(place, bound, high)
      met.push({ place, multiple })
      if (multiple >= first) continue
      first = multiple
      high = Math.max(LEAST, first * (1 + NEAR))
      growths = loads.growthsAt(high)
    }
    return { first, leaders: met.filter((one) => isTie({ multiple: first }, one)).map(({ place }) => place) }
  }
}

/** ln(load / most) is close to a straight line in ln m; bounded, so that no load at all can be weighed. */
function gap(load: number, most: number): number {
  return most === 0 ? load : Math.log(Math.max(1e-300, Math.min(1e300, load / most)))
}
