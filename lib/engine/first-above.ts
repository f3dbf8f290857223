import { crossing } from './root.ts'

/** Multiples of today are looked for between these. [R6] */
const [LEAST, MOST] = [1e-12, 1e12]
const NODES_PER_DECADE = 8
const decades = Math.round(Math.log10(MOST / LEAST))
const nodes = Array.from(
  { length: decades * NODES_PER_DECADE + 1 },
  (_, i) => LEAST * 10 ** (i / NODES_PER_DECADE),
)

/**
 * The least multiple at which `gap` is above 0: 0 when it is at any multiple however small, ∞ when it never is. A gap
 * that may fall again is scanned, eight multiples a decade and all its `peaks`; one without any is halved. [R3]
 */
export function firstAbove(gap: (multiple: number) => number, peaks?: readonly number[]): number {
  const looked = peaks === undefined ? nodes : [...nodes, ...peaks.filter(isInside)].sort((a, b) => a - b)
  const node = peaks === undefined ? halved(gap) : looked.findIndex((multiple) => gap(multiple) > 0)
  if (node <= 0) return node === 0 ? 0 : Infinity
  return crossing(gap, looked[node - 1] ?? LEAST, looked[node] ?? MOST)
}

/** Where to look for a gap that rises, but for a few `turns` after which it may begin anew. */
export interface Rising {
  readonly turns: readonly number[]
  /** The last multiple to look at. */
  readonly end?: number
  /** How close is close enough, relative to the multiple. */
  readonly apart?: number
}

/** The least multiple at which such a gap is above 0; few looks, as one before each turn says it all. [Q9] */
export function firstAboveRising(
  gap: (multiple: number) => number,
  { turns, end = MOST, apart }: Rising,
): number {
  if (gap(LEAST) > 0) return 0
  let low = LEAST
  for (const high of [...turns.filter((turn) => isInside(turn) && turn < end).sort((a, b) => a - b), end]) {
    if (gap(high) > 0) return crossing(gap, low, high, apart)
    low = high
  }
  return Infinity
}

function isInside(multiple: number): boolean {
  return multiple > LEAST && multiple < MOST
}

function halved(gap: (multiple: number) => number): number {
  let [low, high] = [0, nodes.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (gap(nodes[middle] ?? MOST) > 0) high = middle
    else low = middle + 1
  }
  return low === nodes.length ? -1 : low
}
