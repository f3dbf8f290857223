import { crossing } from './root.ts'

/** Multiples of today are looked for between these. [R6] */
const [LEAST, MOST] = [1e-12, 1e12]
const NODES_PER_DECADE = 8
const NODES = NODES_PER_DECADE * Math.round(Math.log10(MOST / LEAST))

/**
 * The least multiple at which `gap` is above 0: 0 when it is at any multiple however small, ∞ when it never is. A gap
 * that may fall again is scanned, eight multiples a decade; one that stays above 0 is halved. [R3]
 */
export function firstAbove(gap: (multiple: number) => number, mayFall = false): number {
  const node = mayFall ? scanned(gap) : halved(gap)
  if (node === 0) return 0
  return node > NODES ? Infinity : crossing(gap, multipleAt(node - 1), multipleAt(node))
}

function multipleAt(node: number): number {
  return LEAST * 10 ** (node / NODES_PER_DECADE)
}

function scanned(gap: (multiple: number) => number): number {
  for (let node = 0; node <= NODES; node++) if (gap(multipleAt(node)) > 0) return node
  return NODES + 1
}

function halved(gap: (multiple: number) => number): number {
  let [low, high] = [0, NODES + 1]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (gap(multipleAt(middle)) > 0) high = middle
    else low = middle + 1
  }
  return low
}
