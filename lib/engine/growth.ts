import type { Curve } from '#lib/model/curve.ts'
import { pointsGrowth, stepGrowth } from './listed-growth.ts'

/** How many times today's value a driver has at a multiple of today; 1 at 1. */
export type Growth = (multiple: number) => number

/** The scale curve g(m) of a driver, g(1) = 1. [G1]–[G10] */
export function growth(curve: Curve): Growth {
  switch (curve.kind) {
    case 'constant':
      return () => 1
    case 'linear':
      return (m) => m
    case 'affine':
      return (m) => curve.fixed + (1 - curve.fixed) * m
    case 'power':
      return (m) => m ** curve.exponent
    case 'quadratic':
      return (m) => m * m
    case 'nlogn':
      return nLogN(curve.n0)
    case 'all-pairs':
      return allPairs(curve.n0)
    case 'log':
      return logarithmic(curve.n0)
    case 'step':
      return stepGrowth(curve.points)
    case 'points':
      return pointsGrowth(curve.points)
  }
}

/** m·ln(n₀m)/ln n₀; nothing to sort at n₀m ≤ 1. [G5] */
function nLogN(n0: number): Growth {
  return (m) => (n0 * m <= 1 ? 0 : (m * Math.log(n0 * m)) / Math.log(n0))
}

/** m(n₀m−1)/(n₀−1); one alone has no pair. [G6] */
function allPairs(n0: number): Growth {
  return (m) => (n0 * m <= 1 ? 0 : (m * (n0 * m - 1)) / (n0 - 1))
}

/** ln(1+n₀m)/ln(1+n₀). [G7] */
function logarithmic(n0: number): Growth {
  return (m) => Math.log1p(n0 * m) / Math.log1p(n0)
}
