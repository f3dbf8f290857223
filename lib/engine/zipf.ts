/** Terms summed one by one before Euler–Maclaurin takes over; with three corrections the rest is below 1e-15. */
const SUMMED = 64

/** The generalized harmonic number H(K, s) = Σ k^−s over k = 1 … K. Source: Euler–Maclaurin summation. [L7] */
export function harmonic(keys: number, exponent: number): number {
  const last = Math.min(keys, SUMMED)
  let sum = 0
  for (let k = last; k >= 1; k--) sum += k ** -exponent
  return keys > SUMMED ? sum + tail(SUMMED, keys, exponent) : sum
}

/** Σ k^−s over k = after+1 … keys. */
function tail(after: number, keys: number, s: number): number {
  const body =
    Math.abs(s - 1) < 1e-12 ? Math.log(keys / after) : (keys ** (1 - s) - after ** (1 - s)) / (1 - s)
  return body + (keys ** -s - after ** -s) / 2 + corrections(after, s) - corrections(keys, s)
}

/** Σ B₂ⱼ/(2j)! · s(s+1)…(s+2j−2) · x^−(s+2j−1), up to B₆. */
function corrections(x: number, s: number): number {
  const first = (s * x ** (-s - 1)) / 12
  const second = (s * (s + 1) * (s + 2) * x ** (-s - 3)) / 720
  const third = (s * (s + 1) * (s + 2) * (s + 3) * (s + 4) * x ** (-s - 5)) / 30_240
  return first - second + third
}
