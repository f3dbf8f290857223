/** A straight line a + bx with the covariance of a and b, by rows. */
export interface FittedLine {
  readonly intercept: number
  readonly slope: number
  readonly covariance: readonly [number, number, number, number]
}

/** Where a line reaches a height, and between which x it may; ±∞ where no bound can be given. */
export interface LineCrossing {
  readonly x: number
  readonly low: number
  readonly high: number
  /** From 1 on the slope may be nothing, so that "never" cannot be excluded. */
  readonly g: number
}

/**
 * Fieller's interval: all x with (a + bx − Y)² ≤ t²(v + Var(a + bx)), where t is Student's bound and v the variance of
 * one more observation, or 0 for the line itself. Source: Draper & Smith 1998, 3.2. [K11]
 */
export function lineCrossing(line: FittedLine, height: number, bound: number, noise = 0): LineCrossing {
  const { intercept, slope, covariance } = line
  const [ofIntercept, ofBoth, , ofSlope] = covariance
  const [squared, gap] = [bound ** 2, intercept - height]
  const x = -gap / slope
  const g = (squared * ofSlope) / slope ** 2
  const a = slope ** 2 - squared * ofSlope
  const b = slope * gap - squared * ofBoth
  const c = gap ** 2 - squared * (noise + ofIntercept)
  const root = Math.sqrt(Math.max(0, b ** 2 - a * c))
  if (a > 0) return { x, low: (-b - root) / a, high: (-b + root) / a, g }
  // The set is all x outside two roots, or every x: it goes on without end to the side of the crossing.
  if (b ** 2 <= a * c) return { x, low: -Infinity, high: Infinity, g }
  const ends = [(-b - root) / a, (-b + root) / a]
  return slope > 0 === height > intercept
    ? { x, low: Math.max(...ends), high: Infinity, g }
    : { x, low: -Infinity, high: Math.min(...ends), g }
}
