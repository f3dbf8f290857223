import type { Board } from './board.ts'
import { isSame } from './is-same.ts'

/** Whether two boards are the same but for where cards and boxes stand and how large they are. */
export function differInPlacesOnly(a: Board, b: Board): boolean {
  const { components, domains, ...others } = a
  const rest = new Map(Object.entries(b))
  return (
    Object.keys(a).length === rest.size &&
    Object.entries(others).every(([key, value]) => rest.has(key) && rest.get(key) === value) &&
    areSameRows(components, b.components) &&
    areSameRows(domains, b.domains)
  )
}

function areSameRows(a: readonly object[], b: readonly object[]): boolean {
  if (a === b) return true
  return a.length === b.length && a.every((row, index) => row === b[index] || isSameRow(row, b[index]))
}

function isSameRow(a: object, b: object | undefined): boolean {
  return isSame({ ...a, ...nowhere }, { ...b, ...nowhere })
}

const nowhere = { position: undefined, size: undefined }
