/** Multiples above this are never; at the inverse of it a load counts as there at once. [R6] */
export const MOST = 1e12
export const LEAST = 1 / MOST
const NODES_PER_DECADE = 16

/** Sixteen multiples a decade from 1e-12 to 1e12, and all knots, ascending. [R3] */
export function nodesWith(knots: Iterable<number>): Float64Array {
  const decades = Math.round(Math.log10(MOST / LEAST))
  const nodes = new Set<number>([LEAST, MOST])
  for (let i = 0; i <= decades * NODES_PER_DECADE; i++) {
    nodes.add(10 ** (i / NODES_PER_DECADE + Math.log10(LEAST)))
  }
  for (const knot of knots) nodes.add(knot)
  return Float64Array.from(nodes)
    .filter((multiple) => multiple >= LEAST && multiple <= MOST)
    .sort()
}
