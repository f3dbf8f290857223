import type { Component } from '#lib/model/component.ts'
import type { DomainId } from '#lib/model/id.ts'
import { placementsOf } from '#lib/model/placement.ts'

/** Whether all of it stands in domains that are switched off. */
export function isLost(component: Component, down: ReadonlySet<DomainId>): boolean {
  const placements = placementsOf(component)
  return placements.length > 0 && placements.every(([id]) => down.has(id))
}
