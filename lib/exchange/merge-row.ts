import { type Source, sources } from '#lib/model/quantity.ts'
import { isInput } from '#lib/model/row.ts'
import type { Input } from './import-file.ts'

/** Two values for one field: what the board keeps, and what the import had instead. */
export interface Conflict {
  /** As problems of a board are addressed: `components/api/instances`. */
  readonly path: string
  readonly kept: unknown
  readonly left: unknown
}

/** What hands decide on the canvas and no import knows better. */
const ofHands = new Set(['id', 'name', 'position', 'size', 'collapsed', 'locked', 'rank', 'group', 'limits'])
/** Kinds that say little: what nobody has told more about. */
const plainKinds = new Set<unknown>(['service', 'other'])

/**
 * A row of the board with what the imported row adds. What a person wrote stays, and what the import says against it
 * becomes a conflict; an unknown, a default, and what an earlier import brought give way to the import.
 */
export function mergedRow(own: Input, imported: Input, path: string, conflicts: Conflict[]): Input {
  const merged: Record<string, unknown> = { ...own }
  for (const [key, value] of Object.entries(imported)) {
    if (ofHands.has(key) && (key === 'limits' || own[key] !== undefined)) continue
    if (own[key] === undefined) merged[key] = value
    else merged[key] = mergedField(own[key], value, `${path}/${key}`, conflicts)
  }
  return merged
}

function mergedField(own: unknown, imported: unknown, path: string, conflicts: Conflict[]): unknown {
  if (isSame(own, imported)) return own
  const [ownSource, newSource] = [sourceOf(own), sourceOf(imported)]
  if (newSource === 'unknown' || newSource === 'default') return isWeak(ownSource) ? imported : own
  if (isWeak(ownSource) || (ownSource === 'imported' && newSource === 'imported')) return imported
  if (path.endsWith('/kind') && plainKinds.has(imported)) return own
  const areParts = isInput(own) && isInput(imported) && ownSource === null && newSource === null
  if (areParts && !path.endsWith('/instances')) return mergedRow(own, imported, path, conflicts)
  conflicts.push({ path, kept: own, left: imported })
  return own
}

/** Where a quantity says that it comes from; null for anything else, a number that somebody wrote too. */
function sourceOf(value: unknown): Source | null {
  const source = isInput(value) ? value.source : undefined
  return sources.find((known) => known === source) ?? null
}

function isWeak(source: Source | null): boolean {
  return source === 'unknown' || source === 'default'
}

/** Whether two values of a board file are equal, whatever the order of their keys. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const [first, second] = [Object.entries(one), new Map(Object.entries(other))]
  return (
    first.length === second.size &&
    first.every(([key, value]) => second.has(key) && isSame(value, second.get(key)))
  )
}
