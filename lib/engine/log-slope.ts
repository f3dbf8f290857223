const STEP = 1e-3

/**
 * ∂ln load / ∂ln m at a multiple, by five points; relative error about 1e-12 where the load is smooth. Source:
 * Abramowitz & Stegun 25.3.6. [S10]
 */
export function logSlope(load: (multiple: number) => number, multiple: number): number {
  const at = (steps: number) => Math.log(load(multiple * Math.exp(steps * STEP)))
  return (8 * (at(1) - at(-1)) - (at(2) - at(-2))) / (12 * STEP)
}
