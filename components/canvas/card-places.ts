import type { Component } from '#lib/model/component.ts'
import type { Point } from '#lib/model/field.ts'
import { componentRectangle, type Rectangle } from '#lib/model/geometry.ts'
import type { ComponentId } from '#lib/model/id.ts'

/** Where each card is now, in a hand or on the board. */
export type CardPlaces = ReadonlyMap<ComponentId, Rectangle>

/** Finds the places again and again; the place of a card that has not moved keeps its identity. */
export function placeFinder(): (
  components: readonly Component[],
  air: ReadonlyMap<string, Point>,
) => CardPlaces {
  let before: CardPlaces = new Map()

  return (components, air) => {
    const places = new Map<ComponentId, Rectangle>()
    for (const component of components) {
      const { id } = component
      const { x, y } =
        air.size === 0 ? onBoard(component) : (air.get(`components/${id}`) ?? onBoard(component))
      const known = before.get(id)
      places.set(id, known?.x === x && known.y === y ? known : componentRectangle({ position: { x, y } }))
    }
    before = places
    return places
  }
}

function onBoard({ position }: Component): Point {
  return position ?? origin
}

const origin: Point = { x: 0, y: 0 }
