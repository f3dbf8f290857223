/** A source of chance: the same seed gives the same numbers. */
export interface Random {
  /** A number in (0, 1). */
  uniform(): number
  /** Mean 1. */
  exponential(): number
  /** Mean 1 and this squared coefficient of variation. */
  positive(scv: number): number
  /** Mean 0, variance 1. */
  normal(): number
}

/** Source of the bits: sfc32 of PractRand (Doty-Humphrey), warmed up by twelve rounds. */
export function randomFrom(seed: number): Random {
  let [a, b, c, count] = [0x9e3779b9, seed | 0, 0x243f6a88, 1]
  for (let round = 0; round < 12; round++) bits()
  return { uniform, exponential, positive, normal }

  function bits(): number {
    const sum = (((a + b) | 0) + count) | 0
    count = (count + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }

  function uniform(): number {
    return (bits() + 0.5) / 4_294_967_296
  }

  function exponential(): number {
    return -Math.log(uniform())
  }

  function positive(scv: number): number {
    if (scv === 1) return exponential()
    if (scv === 0) return 1
    return scv < 1 ? gamma(1 / scv) * scv : hyperexponential(scv)
  }

  /** Two exponentials that bring in half of the mean each. */
  function hyperexponential(scv: number): number {
    const share = (1 + Math.sqrt((scv - 1) / (scv + 1))) / 2
    return exponential() / (2 * (uniform() < share ? share : 1 - share))
  }

  /** Shape of at least 1, scale 1. Source: Marsaglia & Tsang, ACM TOMS 26 (2000). */
  function gamma(shape: number): number {
    const d = shape - 1 / 3
    const c = 1 / Math.sqrt(9 * d)
    for (;;) {
      const x = normal()
      const v = (1 + c * x) ** 3
      if (v > 0 && Math.log(uniform()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v
    }
  }

  /** Source: Box & Muller 1958. */
  function normal(): number {
    return Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
  }
}
