import type { Problem } from '#lib/model/problem.ts'
import type { CapacityValue } from './capacity.ts'
import type { HeldLimit } from './held-limits.ts'
import { type Stock, stockOf } from './stock.ts'
import { heldCapacity, heldPath, limitsOfKind, type Surroundings } from './surroundings.ts'
import { timeCurve } from './time-curve.ts'
import type { Timeline } from './timeline.ts'
import { type UnrankedBreak, unrankedBreak } from './unranked-break.ts'

/** Without a growth in time nothing moves. */
const standstill: Timeline = {
  curve: timeCurve({ kind: 'exponential', ratePerDay: 0 }),
  today: null,
  reachDays: Infinity,
}

/** When what piles up is more than fits; without a growth in time only whether it is so today. [K5]–[K7] */
export function stockBreaks(
  around: Surroundings,
  at: number,
): { readonly breaks: readonly UnrankedBreak[]; readonly problems: readonly Problem[] } {
  const stocks = limitsOfKind(around, 'stock')
  const breakOf = around.timeline === null ? stillBreak : movingBreak(around.timeline, at)
  return {
    breaks: stocks.flatMap((held) => {
      const capacity = heldCapacity(held, around)
      const stock = stockOf(held.limit, around.timeline ?? standstill, around.system.drivers)
      return capacity === null || stock === null ? [] : [breakOf(held, capacity, stock)]
    }),
    problems:
      around.timeline === null
        ? stocks.map((held) => ({ code: 'W_NEEDS_GROWTH', path: heldPath(held) }))
        : [],
  }
}

function stillBreak(held: HeldLimit, capacity: CapacityValue, stock: Stock): UnrankedBreak {
  const load = stock.storedAt(0)
  const multiple = load > levelOf(held, capacity) ? 0 : Infinity
  return unrankedBreak(held, capacity, { multiple, loadToday: load, load, exactness: 'exact' })
}

function movingBreak({ curve, reachDays }: Timeline, at: number): typeof stillBreak {
  const then = curve.daysTo(at)
  return (held, capacity, stock) => {
    const days = stock.daysTo(levelOf(held, capacity))
    const loadToday = stock.storedAt(0)
    const isNever = days === Infinity
    return unrankedBreak(held, capacity, {
      // What is over the level today was so at less than today's load.
      multiple: isNever ? Infinity : days === 0 ? 0 : curve.at(days),
      loadToday,
      load: then === Infinity ? Infinity : stock.storedAt(then),
      exactness: !isNever && days > reachDays ? 'indicative' : 'exact',
      days: isNever ? null : days,
    })
  }
}

function levelOf({ limit }: HeldLimit, { value }: CapacityValue): number {
  return (limit.threshold ?? 1) * value
}
