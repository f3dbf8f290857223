import type { Board } from '#lib/model/board.ts'
import { isEqual } from './same.ts'

/** Fields of a row that no number depends on. */
const silent: ReadonlySet<string> = new Set([
  'name',
  'position',
  'size',
  'collapsed',
  'locked',
  'rank',
  'group',
])

/**
 * Whether two boards say the same to arithmetic, with the very same limits: names and places on the canvas say
 * nothing. [C1]
 */
export function saysTheSame(board: Board, before: Board): boolean {
  return (
    areSame(board.drivers, before.drivers) &&
    areSame(board.flows, before.flows) &&
    areSame(board.components, before.components) &&
    areSame(board.connections, before.connections) &&
    areSame(board.domains, before.domains)
  )
}

function areSame(rows: readonly object[], before: readonly object[]): boolean {
  if (rows.length !== before.length) return false
  for (let i = 0; i < rows.length; i++) {
    const [row, was] = [rows[i], before[i]]
    if (row !== was && (row === undefined || was === undefined || !isSameRow(row, was))) return false
  }
  return true
}

function isSameRow(row: object, was: object): boolean {
  const [now, then] = [spoken(row), new Map(spoken(was))]
  return (
    now.length === then.size &&
    now.every(([field, value]) => {
      const earlier = then.get(field)
      return field === 'limits' ? areTheVery(value, earlier) : isEqual(value, earlier)
    })
  )
}

/** Limits are looked up by their identity. */
function areTheVery(rows: unknown, before: unknown): boolean {
  const isList = Array.isArray(rows) && Array.isArray(before)
  return isList && rows.length === before.length && rows.every((row, i) => row === before[i])
}

function spoken(row: object): readonly (readonly [string, unknown])[] {
  return Object.entries(row).filter(([field]) => !silent.has(field))
}
