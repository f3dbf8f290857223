/** What a tree may cost to write out: one for each character, and `COST_PER_VALUE` for each value. */
export interface Bounds {
  readonly cost: number
  readonly levels: number
  /** Whether numbers without end are kept, so that the parser can name them, or left out. */
  readonly keepsEndless: boolean
}
const COST_PER_VALUE = 32

/** Some two million values, far above a full board; an alias bomb is refused within a second. */
export const foreign: Bounds = { cost: 2 ** 26, levels: 64, keepsEndless: true }
/** For our own values, which are known to be finite. */
export const unbounded: Bounds = { cost: Infinity, levels: Infinity, keepsEndless: false }

/** Keys that would reach the prototype of a plain object. */
const refused = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * A copy of a tree as files hold it: text and keys in NFC, only plain values.
 * Null when it goes beyond the bounds.
 */
export function tidyTree(tree: unknown, bounds: Bounds): unknown {
  let left = bounds.cost

  function tidy(value: unknown, level: number): unknown {
    left -= COST_PER_VALUE + (typeof value === 'string' ? value.length : 0)
    if (left < 0 || level > bounds.levels) throw new TooLarge()
    if (typeof value === 'string') return value.normalize('NFC')
    if (typeof value === 'number') return Number.isFinite(value) || bounds.keepsEndless ? value : undefined
    if (typeof value === 'boolean' || value === null) return value
    if (Array.isArray(value)) return value.map((item) => tidy(item, level + 1) ?? null)
    return typeof value === 'object' ? tidyObject(value, level) : undefined
  }

  function tidyObject(value: object, level: number): Record<string, unknown> {
    const kept: [string, unknown][] = []
    for (const [key, field] of Object.entries(value)) {
      left -= key.length
      const tidied = refused.has(key) ? undefined : tidy(field, level + 1)
      if (tidied !== undefined) kept.push([key.normalize('NFC'), tidied])
    }
    return Object.fromEntries(kept)
  }

  try {
    return tidy(tree, 0)
  } catch (error) {
    if (error instanceof TooLarge) return null
    throw error
  }
}

class TooLarge extends Error {}
