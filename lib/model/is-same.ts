/** Whether two plain values are the same all the way down; a field that is undefined is a field. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const [first, second] = [Object.entries(a), new Map(Object.entries(b))]
  return (
    first.length === second.size &&
    first.every(([key, value]) => second.has(key) && isSame(value, second.get(key)))
  )
}
