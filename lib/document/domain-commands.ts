import type { Board } from '#lib/model/board.ts'
import type { FailureDomain } from '#lib/model/domain.ts'
import type { Point, Size } from '#lib/model/field.ts'
import type { DomainId } from '#lib/model/id.ts'
import { placementsOf } from '#lib/model/placement.ts'
import { changeComponent } from './component-commands.ts'
import type { Edit, Patch } from './edit.ts'

export function addDomain({ id, limits: _limits, ...row }: FailureDomain): readonly Edit[] {
  return [{ kind: 'add', table: 'domains', key: id, row }]
}

/** Changes fields of a domain; undefined takes a field away. */
export function changeDomain(
  id: DomainId,
  patch: { readonly [Key in keyof FailureDomain]?: FailureDomain[Key] | undefined },
): readonly Edit[] {
  return [{ kind: 'change', table: 'domains', key: id, patch: patch as Patch }]
}

export function moveDomains(moves: ReadonlyMap<string, Point>): readonly Edit[] {
  return [...moves].map(([key, position]) => ({ kind: 'change', table: 'domains', key, patch: { position } }))
}

export function resizeDomain(id: string, position: Point, size: Size): readonly Edit[] {
  return [{ kind: 'change', table: 'domains', key: id, patch: { position, size } }]
}

/**
 * Removes domains. What stood in them stays: its instances go to where the rest of it stands, or count without a
 * domain, so that no capacity is lost by erasing a box.
 */
export function removeDomains(board: Board, ids: ReadonlySet<string>): readonly Edit[] {
  return [
    ...board.components.flatMap((component) => {
      const placements = placementsOf(component)
      const left = placements.filter(([domain]) => !ids.has(domain))
      if (left.length === placements.length) return []
      const lost = placements.filter(([domain]) => ids.has(domain)).reduce((sum, [, count]) => sum + count, 0)
      const [first] = left
      const instances = first ? { ...Object.fromEntries(left), [first[0]]: first[1] + lost } : lost
      return changeComponent(component.id, { instances })
    }),
    ...[...ids].map((key) => ({ kind: 'remove' as const, table: 'domains' as const, key })),
  ]
}
