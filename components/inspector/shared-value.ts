/** What a field shows when several things differ in it. */
export const MIXED = 'mixed'

/** The value that all share; `mixed` when they differ, and when there are none. */
export function sharedValue<Value extends string>(values: Iterable<Value>): Value | typeof MIXED {
  const [first, ...others] = new Set(values)
  return first === undefined || others.length > 0 ? MIXED : first
}
