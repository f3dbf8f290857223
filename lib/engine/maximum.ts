/** Coarse steps before the golden section, so that a second hill is not climbed for the first. */
const COARSE = 32
const GOLDEN = (Math.sqrt(5) - 1) / 2
const PRECISE = 1e-9

/** Where a function is greatest between `low` and `high`, and how great. Source: Kiefer 1953, golden section. */
export function maximum(
  of: (x: number) => number,
  low: number,
  high: number,
): { readonly at: number; readonly value: number } {
  const step = (high - low) / COARSE
  const values = Array.from({ length: COARSE + 1 }, (_, i) => of(low + i * step))
  const best = values.indexOf(Math.max(...values))
  let [from, to] = [low + Math.max(0, best - 1) * step, low + Math.min(COARSE, best + 1) * step]
  let greatest = { at: low + best * step, value: values[best] ?? 0 }
  for (const end of [low, high]) if (of(end) > greatest.value) greatest = { at: end, value: of(end) }
  let [left, right] = [to - GOLDEN * (to - from), from + GOLDEN * (to - from)]
  let [ofLeft, ofRight] = [of(left), of(right)]
  while (to - from > PRECISE * (high - low)) {
    if (ofLeft > greatest.value) greatest = { at: left, value: ofLeft }
    if (ofRight > greatest.value) greatest = { at: right, value: ofRight }
    if (ofLeft > ofRight) {
      ;[to, right, ofRight] = [right, left, ofLeft]
      left = to - GOLDEN * (to - from)
      ofLeft = of(left)
    } else {
      ;[from, left, ofLeft] = [left, right, ofRight]
      right = from + GOLDEN * (to - from)
      ofRight = of(right)
    }
  }
  return greatest
}
