/** Two multiples this close are one, unless told otherwise. */
const APART = 4 * Number.EPSILON

/**
 * The least multiple in (low, high] at which `gap` is above 0, given that it is not at `low` and is at `high`; to
 * the last digits, or as close as is asked for. Works in ln m by inverse quadratic interpolation inside a bracket that at least halves every
 * other step, so that jumps are found as well. Source: Chandrupatla 1997. [R4]
 */
export function crossing(
  gap: (multiple: number) => number,
  low: number,
  high: number,
  apart = APART,
): number {
  let [a, b] = [high, low]
  let [gapA, gapB] = [gap(high), gap(low)]
  let [c, gapC] = [b, gapB]
  let share = 0.5
  for (let step = 0; step < 200; step++) {
    if (Math.abs(a / b - 1) <= apart) break
    const middle = between(a, b, share)
    const value = gap(middle)
    if (value > 0 === gapA > 0) [c, gapC] = [a, gapA]
    else [c, b, gapC, gapB] = [b, a, gapB, gapA]
    a = middle
    gapA = value
    share = nextShare(Math.log(a), Math.log(b), Math.log(c), gapA, gapB, gapC)
  }
  return gapA > 0 ? a : b
}

function between(a: number, b: number, share: number): number {
  const middle = a * (b / a) ** share
  const [low, high] = a < b ? [a, b] : [b, a]
  const inside = middle > low && middle < high
  return inside ? middle : low + (high - low) / 2
}

/** How far from a towards b to look next: by interpolation where it can be trusted, else half-way. */
function nextShare(a: number, b: number, c: number, gapA: number, gapB: number, gapC: number): number {
  const least = Math.min(0.5, Number.EPSILON / Math.max(Math.abs(b - a), Number.EPSILON))
  const xi = (a - b) / (c - b)
  const phi = (gapA - gapB) / (gapC - gapB)
  if (!(phi ** 2 < xi && (1 - phi) ** 2 < 1 - xi)) return 0.5
  const share =
    (gapA / (gapB - gapA)) * (gapC / (gapB - gapC)) +
    (((c - a) / (b - a)) * gapA * gapB) / ((gapC - gapA) * (gapC - gapB))
  return Math.min(1 - least, Math.max(least, share))
}
