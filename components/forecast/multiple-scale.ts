/** The slider's range: from today to a thousand times today, on a logarithmic scale. */
export const LEAST = 1
export const MOST = 1000

/** Where the arrow keys stop. */
export const stops = [1, 2, 3, 5, 10, 20, 30, 50, 100, 200, 300, 500, 1000]

/** Where a multiple stands on the slider, from 0 at its left end to 1 at its right. */
export function placeOf(multiple: number): number {
  const place = Math.log(multiple / LEAST) / Math.log(MOST / LEAST)
  return Math.min(1, Math.max(0, place))
}

/** The multiple at a place on the slider, rounded to what a reader can tell apart. */
export function multipleAt(place: number): number {
  return Number((LEAST * (MOST / LEAST) ** Math.min(1, Math.max(0, place))).toPrecision(3))
}

/** The next of 1 · 2 · 3 · 5 · 10 … above a multiple, or below it. */
export function nextStop(multiple: number, direction: 1 | -1): number {
  const further =
    direction === 1 ? stops.find((stop) => stop > multiple) : stops.findLast((stop) => stop < multiple)
  return further ?? (direction === 1 ? MOST : LEAST)
}

/** The smallest multiple with three digits at which a limit that is met at this one is over it; today when it is now. */
export function justPast(multiple: number): number {
  if (multiple < LEAST) return LEAST
  const step = 10 ** (Math.floor(Math.log10(multiple)) - 2)
  return Number(Math.min(MOST, (Math.floor(multiple / step + 1e-9) + 1) * step).toPrecision(3))
}
