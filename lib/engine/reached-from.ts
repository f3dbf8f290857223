import type { Adjacency } from './strong-components.ts'

/** By vertex: 1 where a walk from one of the starts comes; the edge e leads to `ends`[e]. */
export function reachedFrom(
  starts: readonly number[],
  { first, edges }: Adjacency,
  ends: Int32Array,
): Uint8Array {
  const isReached = new Uint8Array(first.length - 1)
  const next: number[] = []
  function reach(v: number): void {
    if (isReached[v] === 1) return
    isReached[v] = 1
    next.push(v)
  }
  for (const start of starts) reach(start)
  for (let v = next.pop(); v !== undefined; v = next.pop()) {
    for (let at = first[v] ?? 0; at < (first[v + 1] ?? 0); at++) reach(ends[edges[at] ?? 0] ?? 0)
  }
  return isReached
}
