import type { DrawLoads } from './draw-loads.ts'
import { LEAST, MOST } from './nodes.ts'
import { isTie } from './order.ts'

/** What breaks first in one draw; the same object again and again, overwritten by the next draw. */
export interface FirstBreak {
  /** The multiple of today at which it breaks; ∞ = nothing ever does. */
  readonly multiple: number
  /** How many limits are met there together, within 1e-9: the first so many of `limits`. */
  readonly count: number
  /** Numbers of limits. */
  readonly limits: Int32Array
  /** Whether a cycle of calls never ends in this draw: a flow in it carries nothing. */
  readonly isEndless: boolean
}

/** Limits of a draw: their rows, what they can carry, and whether their loads never fall. */
interface DrawnLimits {
  readonly loads: DrawLoads
  readonly known: Int32Array
  readonly isRising: Uint8Array
  readonly most: Float64Array
  readonly values: Float64Array
}

/** The limits that break first, as far as they were asked. */
interface Leaders {
  readonly first: { -readonly [Key in keyof FirstBreak]: FirstBreak[Key] }
  readonly begin: () => void
  /** Asks a limit for its multiple when it may be the first. */
  readonly ask: (limit: number) => void
  readonly end: () => void
}

/** Far enough beyond the best multiple so far that no tie is missed. */
export const BEYOND = 1 + 2e-9

/** Finds what breaks first by asking limits one by one between a begin and an end, without allocating. [C3] */
export function firstBreakAmong({ loads, known, isRising, most, values }: DrawnLimits): Leaders {
  const first = { multiple: Infinity, count: 0, limits: new Int32Array(known.length), isEndless: false }
  const multiples = new Float64Array(known.length)

  function begin(): void {
    first.multiple = Infinity
    first.count = 0
    loads.moveTo(values, MOST)
  }

  function ask(limit: number): void {
    const row = known[limit] ?? 0
    if (isRising[limit] === 1 && !(loads.loadOf(row) > (most[limit] ?? 0))) return
    const multiple = loads.multipleOf(row, most[limit] ?? 0)
    if (multiple === Infinity) return
    first.limits[first.count] = limit
    multiples[first.count] = multiple
    first.count += 1
    if (multiple >= first.multiple) return
    first.multiple = multiple
    loads.moveTo(values, Math.max(LEAST, multiple * BEYOND))
  }

  /** Keeps those that tie with the first. */
  function end(): void {
    let kept = 0
    for (let i = 0; i < first.count; i++) {
      if (!isTie(first.multiple, multiples[i] ?? 0)) continue
      first.limits[kept] = first.limits[i] ?? 0
      kept += 1
    }
    first.count = kept
  }

  return { first, begin, ask, end }
}
