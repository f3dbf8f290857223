import { integral } from './quadrature.ts'

/**
 * ∫ of a function from 0 to any day, for functions without a closed form. Pieces that double in length are summed up
 * once, so that asking again costs one piece. [K5]
 */
export function accumulation(of: (days: number) => number): (days: number) => number {
  const sums = [0]
  function sumUntilPiece(piece: number): number {
    for (let last = sums.length; last <= piece; last++) {
      const sum = (sums[last - 1] ?? 0) + integral(of, beginOf(last - 1), beginOf(last))
      sums.push(sum)
    }
    return sums[piece] ?? 0
  }
  return function accumulated(days) {
    if (days <= 0) return days === 0 ? 0 : -integral(of, days, 0)
    if (days === Infinity) return Infinity
    const piece = days <= 1 ? 0 : Math.ceil(Math.log2(days))
    return sumUntilPiece(piece) + integral(of, beginOf(piece), days)
  }
}

/** Days: 0, 1, 2, 4, 8, … */
function beginOf(piece: number): number {
  return piece === 0 ? 0 : 2 ** (piece - 1)
}
