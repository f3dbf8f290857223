import type { Board } from '#lib/model/board.ts'
import type { Component } from '#lib/model/component.ts'
import type { Point } from '#lib/model/field.ts'
import type { ComponentId, DomainId } from '#lib/model/id.ts'
import { instancesOf, placementsOf } from '#lib/model/placement.ts'
import type { Edit, Patch } from './edit.ts'
import { limitKey } from './table.ts'

/** Adds a component with its limits. */
export function addComponent(component: Component): readonly Edit[] {
  const { id, limits, ...row } = component
  return [
    { kind: 'add', table: 'components', key: id, row },
    ...limits.map(({ id: limit, ...fields }) => ({
      kind: 'add' as const,
      table: 'limits' as const,
      key: limitKey({ table: 'components', id }, limit),
      row: fields,
    })),
  ]
}

/** Changes fields of a component; undefined takes a field away. */
export function changeComponent(
  id: ComponentId,
  patch: { readonly [Key in keyof Component]?: Component[Key] | undefined },
): readonly Edit[] {
  return [{ kind: 'change', table: 'components', key: id, patch: patch as Patch }]
}

/** Puts components somewhere else; the position is one field, so x and y never come from two hands. */
export function moveComponents(moves: ReadonlyMap<string, Point>): readonly Edit[] {
  return [...moves].map(([key, position]) => ({
    kind: 'change',
    table: 'components',
    key,
    patch: { position },
  }))
}

/** Removes components together with the connections that end at them, so that one undo brings all of it back. */
export function removeComponents(board: Board, ids: ReadonlySet<string>): readonly Edit[] {
  const connections = board.connections.filter(({ from, to }) => ids.has(from) || ids.has(to))
  return [
    ...connections.map(({ id }) => ({ kind: 'remove' as const, table: 'connections' as const, key: id })),
    ...[...ids].map((key) => ({ kind: 'remove' as const, table: 'components' as const, key })),
  ]
}

/**
 * Places a component in a domain, or in none. One that is spread over several domains keeps its placements: dragging
 * its card says nothing about which of them is meant.
 */
export function placeComponent(component: Component, domain: DomainId | null): readonly Edit[] {
  const placements = placementsOf(component)
  if (placements.length > 1 || placements[0]?.[0] === domain) return []
  if (placements.length === 0 && domain === null) return []
  const count = instancesOf(component)
  return changeComponent(component.id, { instances: domain === null ? count : { [domain]: count } })
}
