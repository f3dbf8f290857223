import { crossing } from './root.ts'

/**
 * P(|T| ≤ t) of Student's t with a whole number of degrees of freedom: a finite sum. Source: Abramowitz & Stegun
 * 26.7.3 and 26.7.4. [K11]
 */
export function studentWithin(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees))
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)]
  const isOdd = degrees % 2 === 1
  let [term, sum] = isOdd ? [cosine, degrees > 1 ? cosine : 0] : [1, 1]
  for (let k = isOdd ? 3 : 2; k < degrees; k += 2) {
    term *= ((k - 1) / k) * cosine ** 2
    sum += term
  }
  return isOdd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum
}

/** t with P(|T| ≤ t) = `within`, for 0 < within < 1. [K11] */
export function studentBound(within: number, degrees: number): number {
  return crossing((t) => studentWithin(t, degrees) - within, 1e-12, 1e12)
}
