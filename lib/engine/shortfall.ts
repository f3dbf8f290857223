/** Addends below this share of the sum no longer change it. */
const NEGLIGIBLE = 1e-18

/**
 * The probability that fewer than `need` of `count` instances are up, each up with probability `availability`: the
 * lower tail of a binomial, added up from its largest term, so that it keeps its digits however small it is. [F8]
 */
export function shortfall(count: number, need: number, availability: number): number {
  if (need <= 0) return 0
  if (need > count) return 1
  if (availability <= 0 || availability >= 1) return availability <= 0 ? 1 : 0
  const odds = availability / (1 - availability)
  // Beyond the mode the lower tail is nearly all: then the upper one is the small, exact side.
  const isMost = need > (count + 1) * availability
  return isMost
    ? 1 - upwards(count, need, availability, odds)
    : downwards(count, need - 1, availability, odds)
}

function downwards(count: number, from: number, availability: number, odds: number): number {
  let term = probability(count, from, availability)
  let sum = term
  for (let up = from; up > 0 && term > sum * NEGLIGIBLE; up--) {
    term *= up / ((count - up + 1) * odds)
    sum += term
  }
  return sum
}

function upwards(count: number, from: number, availability: number, odds: number): number {
  let term = probability(count, from, availability)
  let sum = term
  for (let up = from; up < count && term > sum * NEGLIGIBLE; up++) {
    term *= ((count - up) * odds) / (up + 1)
    sum += term
  }
  return sum
}

/** The probability that exactly `up` of `count` are up. */
function probability(count: number, up: number, availability: number): number {
  const ways = logFactorial(count) - logFactorial(up) - logFactorial(count - up)
  return Math.exp(ways + up * Math.log(availability) + (count - up) * Math.log1p(-availability))
}

/** ln n!; from 20 on by Stirling's series, whose next addend is below 1e-15 there. */
function logFactorial(n: number): number {
  if (n < 20) {
    let product = 1
    for (let i = 2; i <= n; i++) product *= i
    return Math.log(product)
  }
  const series = 1 / (12 * n) - 1 / (360 * n ** 3) + 1 / (1260 * n ** 5) - 1 / (1680 * n ** 7)
  return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + series
}
