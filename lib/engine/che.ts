import { quadrature } from './gauss-legendre.ts'
import { crossing } from './root.ts'
import { harmonic } from './zipf.ts'

/** Items summed one by one; the others are so alike that their sum is an integral with two corrections. */
const SUMMED = 1024
const LEAST_STEP = Math.LN2 / 2

/**
 * The hit ratio of a cache that drops what was used least recently (LRU), holding `capacityItems` of `items` items
 * whose popularity is Zipf's: Σ pₖ(1 − e^(−pₖT)) with T, in requests, such that Σ (1 − e^(−pₖT)) fills it.
 * Source: Che, Tung & Wang 2002. [Q11]
 */
export function cheHitRatio(items: number, capacityItems: number, exponent: number): number {
  if (capacityItems >= items) return 1
  const all = harmonic(items, exponent)
  const share = (k: number) => k ** -exponent / all
  const nodes = nodesOf(items)
  const held = (seconds: number) => sumOver(nodes, (k) => -Math.expm1(-share(k) * seconds))
  // Every item is asked for at most once per request, so the cache is not full before T = its size.
  let most = 2 * capacityItems
  while (held(most) <= capacityItems && most < 1e300) most *= 16
  const time = crossing((seconds) => held(seconds) - capacityItems, capacityItems / 2, most)
  return sumOver(nodes, (k) => share(k) * -Math.expm1(-share(k) * time))
}

/** Item numbers and how much the value at each counts in a sum over all. */
type Nodes = readonly { readonly k: number; readonly weight: number }[]

/**
 * Σ f(k) = f(1) + … + f(n) + ∫ + (f(K) − f(n))/2 + (f′(K) − f′(n))/12 with the integral from n to K in ln k and
 * differences for slopes. Source: Euler–Maclaurin.
 */
function nodesOf(items: number): Nodes {
  const summed = Math.min(items, SUMMED)
  const single = Array.from({ length: summed }, (_, i) => ({ k: i + 1, weight: 1 }))
  if (items <= SUMMED) return single
  const [low, high] = [Math.log(summed), Math.log(items)]
  const panels = Math.ceil((high - low) / LEAST_STEP)
  const ends = Array.from({ length: panels + 1 }, (_, i) => low + ((high - low) * i) / panels)
  const { points, weights } = quadrature(ends)
  const between = points.map((x, i) => ({ k: Math.exp(x), weight: (weights[i] ?? 0) * Math.exp(x) }))
  return [...single, ...between, ...atEnd(items, 1), ...atEnd(summed, -1)]
}

function atEnd(k: number, sign: number): Nodes {
  const [half, slope] = [sign / 2, sign / 24]
  return [
    { k, weight: half },
    { k: k + 1, weight: slope },
    { k: k - 1, weight: -slope },
  ]
}

function sumOver(nodes: Nodes, of: (k: number) => number): number {
  let sum = 0
  for (const { k, weight } of nodes) sum += weight * of(k)
  return sum
}
