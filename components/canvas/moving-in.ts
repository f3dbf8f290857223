import { changeComponent, moveComponents } from '#lib/document/component-commands.ts'
import { resizeDomain } from '#lib/document/domain-commands.ts'
import type { Edit } from '#lib/document/edit.ts'
import type { Board } from '#lib/model/board.ts'
import type { Component } from '#lib/model/component.ts'
import type { FailureDomain } from '#lib/model/domain.ts'
import type { Point } from '#lib/model/field.ts'
import {
  cardsOverlap,
  centreOf,
  componentRectangle,
  componentSize,
  contains,
  domainHeader,
  domainRectangle,
  gridStep,
  type Rectangle,
} from '#lib/model/geometry.ts'
import { instancesOf, placementsOf } from '#lib/model/placement.ts'

/** How far cards in a domain keep off its border and off each other, in pixels. */
const GAP = 2 * gridStep

/**
 * All instances of these components stand in one domain from now on, and their cards are drawn inside it; a box that
 * is too small for them grows downwards.
 */
export function moveIntoDomain(
  board: Board,
  components: readonly Component[],
  domain: FailureDomain,
): readonly Edit[] {
  const box = domainRectangle(domain)
  const arriving = components.filter((component) => !standsIn(component, domain))
  const moving = new Set(arriving.map(({ id }) => id))
  const taken = board.components.filter(({ id }) => !moving.has(id)).map((row) => componentRectangle(row))
  const places = new Map<string, Point>()
  for (const { id } of arriving) {
    const place = freePlace(box, taken)
    places.set(id, place)
    taken.push({ ...place, ...componentSize })
  }
  const bottom = Math.max(...[...places.values()].map(({ y }) => y + componentSize.height + GAP))
  const grows = bottom > box.y + box.height
  return [
    ...arriving.flatMap((component) =>
      changeComponent(component.id, { instances: { [domain.id]: instancesOf(component) } }),
    ),
    ...moveComponents(places),
    ...(grows
      ? resizeDomain(domain.id, { x: box.x, y: box.y }, { width: box.width, height: bottom - box.y })
      : []),
  ]
}

/** The components stand in no domain; a card that lies in a box moves out to the right of it. */
export function moveOutOfDomains(board: Board, components: readonly Component[]): readonly Edit[] {
  const moving = new Set(components.map(({ id }) => id))
  const taken: Point[] = board.components.filter(({ id }) => !moving.has(id)).map(componentRectangle)
  const boxes = board.domains.filter(({ position }) => position !== undefined).map(domainRectangle)
  const places = new Map<string, Point>()
  for (const component of components) {
    const place = placeOutside(boxes, taken, componentRectangle(component))
    if (place === null) continue
    places.set(component.id, place)
    taken.push(place)
  }
  return [
    ...components.flatMap((row) => changeComponent(row.id, { instances: instancesOf(row) })),
    ...moveComponents(places),
  ]
}

/** Null for a card that lies in no box already. */
function placeOutside(boxes: readonly Rectangle[], taken: readonly Point[], card: Rectangle): Point | null {
  let { x, y } = card
  for (let box = boxAt(boxes, { x, y }); box !== undefined; box = boxAt(boxes, { x, y }))
    x = box.x + box.width + GAP
  if (x === card.x) return null
  while (taken.some((other) => cardsOverlap(other, { x, y }))) y += componentSize.height + GAP
  return { x, y }
}

/** Whether all of it stands there already. */
function standsIn(component: Component, { id }: FailureDomain): boolean {
  const places = placementsOf(component)
  return places.length === 1 && places[0]?.[0] === id
}

/** The first place, row by row, that no card covers; below the box when all of it is full. */
function freePlace(box: Rectangle, taken: readonly Rectangle[]): Point {
  const right = box.x + box.width - componentSize.width - GAP
  for (let y = box.y + domainHeader + GAP; ; y += componentSize.height + GAP) {
    for (let x = box.x + GAP; x === box.x + GAP || x <= right; x += componentSize.width + GAP) {
      if (!taken.some((card) => cardsOverlap(card, { x, y }))) return { x, y }
    }
  }
}

/** The box in which the middle of a card at this place lies. */
function boxAt(boxes: readonly Rectangle[], place: Point): Rectangle | undefined {
  const middle = centreOf({ ...place, ...componentSize })
  return boxes.find((box) => contains(box, middle))
}
