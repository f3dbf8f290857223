import { type ComplexList, complexList } from './complex-list.ts'
import { everyCall } from './every-call.ts'
import { quadrature } from './gauss-legendre.ts'

/** The distribution of the longest of several times, as its tail at some times. */
export interface Longest {
  readonly meanSeconds: number
  readonly variance: number
  readonly times: readonly number[]
  /** P(T > t) at each of the times. */
  readonly tail: Float64Array
}

/** One of the times that run together: its scale, and P(T > t). */
export interface Runner {
  /** Seconds within which most of them end, for the choice of times to look at. */
  readonly scaleSeconds: number
  /** Mean number of them, as in a branch. */
  readonly calls: number
  readonly tail: (times: readonly number[]) => Float64Array
}

/** Ends of the intervals of time, in scales: fine where the tail bends, and far enough for thousands of runners. */
const ends = [0, 0.125, 0.25, 0.5, 1, 2, 4, 8, 16, 32, 64]

/** The longest of independent times: F = Π Fᵢ. [Q7] */
export function longestOf(runners: readonly Runner[]): Longest {
  const scale = Math.max(...runners.map(({ scaleSeconds }) => scaleSeconds))
  const { points: times, weights } = quadrature(scale > 0 ? ends.map((end) => end * scale) : [])
  const within = new Float64Array(times.length).fill(1)
  for (const { calls, tail } of runners) {
    for (const [i, late] of tail(times).entries()) within[i] = (within[i] ?? 0) * everyCall(1 - late, calls)
  }
  const tail = within.map((share) => 1 - share)
  let [mean, square] = [0, 0]
  for (const [i, time] of times.entries()) {
    mean += (weights[i] ?? 0) * (tail[i] ?? 0)
    square += 2 * time * (weights[i] ?? 0) * (tail[i] ?? 0)
  }
  return { meanSeconds: mean, variance: Math.max(0, square - mean ** 2), times, tail }
}

/** E[e^−sT] = 1 − s ∫ e^−st P(T > t) dt, the tail taken as straight in its logarithm between two times. [Q7] */
export function longestTransform({ times, tail }: Longest, s: ComplexList): ComplexList {
  const result = complexList(s.re.length, 1)
  const pieces = piecesOf(times, tail)
  for (let i = 0; i < s.re.length; i++) {
    const [x, y] = [s.re[i] ?? 0, s.im[i] ?? 0]
    let [re, im] = [0, 0]
    // Where one piece ends the next one starts: e^−st times the tail there is worked out once.
    let [startRe, startIm] = [pieces[0]?.height ?? 0, 0]
    for (const { from, length, height, rate } of pieces) {
      const end = length === Infinity ? 0 : height * Math.exp(-x * from - (x + rate) * length)
      const turned = length === Infinity ? 0 : y * (from + length)
      const [endRe, endIm] = [end * Math.cos(turned), -end * Math.sin(turned)]
      const [a, b] = [startRe - endRe, startIm - endIm]
      const size = (x + rate) ** 2 + y * y
      re += (a * (x + rate) + b * y) / size
      im += (b * (x + rate) - a * y) / size
      ;[startRe, startIm] = [endRe, endIm]
    }
    result.re[i] = 1 - (x * re - y * im)
    result.im[i] = -(x * im + y * re)
  }
  return result
}

interface Piece {
  readonly from: number
  readonly length: number
  readonly height: number
  /** The tail falls by e^−rate a second. */
  readonly rate: number
}

/** Below this a tail is rounding. */
const LEAST_TAIL = 1e-11

function piecesOf(times: readonly number[], tail: Float64Array): readonly Piece[] {
  const end = tail.findIndex((share) => share <= LEAST_TAIL)
  const seen = times.slice(0, end < 0 ? times.length : end)
  const pieces = seen.slice(1).map((to, i) => pieceBetween(seen[i] ?? 0, to, tail[i] ?? 0, tail[i + 1] ?? 0))
  const [first, last] = [pieces[0], pieces.at(-1)]
  if (first === undefined || last === undefined) return []
  const atOnce = Math.min(1, first.height * Math.exp(first.rate * first.from))
  const rest = last.height * Math.exp(-last.rate * last.length)
  const endless = { from: last.from + last.length, length: Infinity, height: rest, rate: last.rate }
  return [pieceBetween(0, first.from, atOnce, first.height), ...pieces, endless]
}

function pieceBetween(from: number, to: number, height: number, next: number): Piece {
  const length = to - from
  return { from, length, height, rate: Math.max(0, Math.log(height / next) / length) }
}
