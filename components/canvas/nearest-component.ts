import type { Component } from '#lib/model/component.ts'
import type { Point } from '#lib/model/field.ts'
import { componentRectangle, componentSize } from '#lib/model/geometry.ts'

/** Farther apart than this, in pixels between the cards, nobody would say that two stand next to each other. */
const NEXT_TO = 120

/** The component that a card at this place stands next to, or null when none is near. */
export function nearestComponent(components: readonly Component[], place: Point): Component | null {
  let nearest: Component | null = null
  let shortest = NEXT_TO
  for (const component of components) {
    const distance = gapBetween(componentRectangle(component), place)
    if (distance > shortest) continue
    nearest = component
    shortest = distance
  }
  return nearest
}

function gapBetween(one: Point, other: Point): number {
  const across = Math.max(0, Math.abs(one.x - other.x) - componentSize.width)
  const down = Math.max(0, Math.abs(one.y - other.y) - componentSize.height)
  return Math.hypot(across, down)
}
