import type { ItemKey } from '#components/board/screen.ts'
import { addComponent, placeComponent } from '#lib/document/component-commands.ts'
import { addConnection } from '#lib/document/connection-commands.ts'
import { addDomain } from '#lib/document/domain-commands.ts'
import type { Edit } from '#lib/document/edit.ts'
import { addLimit } from '#lib/document/limit-commands.ts'
import { newId } from '#lib/document/new-id.ts'
import { addRow } from '#lib/document/row-commands.ts'
import type { Board } from '#lib/model/board.ts'
import type { Component, ComponentKind } from '#lib/model/component.ts'
import { defaultLimits } from '#lib/model/default-limits.ts'
import type { Point } from '#lib/model/field.ts'
import {
  cardsOverlap,
  centreOf,
  componentRectangle,
  componentSize,
  contains,
  domainSize,
  gridStep,
  type Rectangle,
} from '#lib/model/geometry.ts'
import type { ComponentId, ConnectionId, DomainId, LimitId, RowId } from '#lib/model/id.ts'
import type { Anchor, NoteKind } from '#lib/model/note.ts'
import { placementsOf } from '#lib/model/placement.ts'
import { containerAt } from './drop.ts'

/** Edits, and the item that they make. */
export interface Made {
  readonly edits: readonly Edit[]
  readonly key: ItemKey
}

/** A component of a kind with its middle at a point, named after its kind, standing in the container there. */
export function makeComponent(board: Board, kind: ComponentKind, kindName: string, middle: Point): Made {
  const id = newId<ComponentId>()
  const position = freePosition(board, middle)
  const container = containerAt(board.domains, centreOf(componentRectangle({ position })))
  const component: Component = {
    id,
    name: freeName(board, kindName),
    kind,
    position,
    ...(container ? { instances: { [container.id]: 1 } } : {}),
    limits: defaultLimits(kind).map((limit) => ({ ...limit, id: newId<LimitId>() })),
  }
  return { edits: addComponent(component), key: `components/${id}` }
}

/** A failure domain around a rectangle; components inside it that stand nowhere yet stand in it. */
export function makeDomain(board: Board, name: string, rectangle: Rectangle): Made {
  const id = newId<DomainId>()
  const { x, y, width, height } = rectangle
  const inside = board.components.filter(
    (component) =>
      placementsOf(component).length === 0 && contains(rectangle, centreOf(componentRectangle(component))),
  )
  return {
    edits: [
      ...addDomain({ id, name, kind: 'zone', limits: [], position: { x, y }, size: { width, height } }),
      ...inside.flatMap((component) => placeComponent(component, id)),
    ],
    key: `domains/${id}`,
  }
}

/** A connection from one component to another; no edits when there is one already. */
export function makeConnection(board: Board, from: ComponentId, to: ComponentId): Made {
  const id = newId<ConnectionId>()
  return { edits: addConnection(board, { id, from, to }), key: `connections/${id}` }
}

/** A component that another one calls, as one step. */
export function makeNeighbour(
  board: Board,
  from: Component,
  kind: ComponentKind,
  kindName: string,
  middle: Point,
): Made {
  const made = makeComponent(board, kind, kindName, middle)
  const to = made.key.slice('components/'.length) as ComponentId // it has just been made
  const id = newId<ConnectionId>()
  return { ...made, edits: [...made.edits, ...addConnection(board, { id, from: from.id, to })] }
}

/** A note that hangs on something. */
export function makeNoteOn(kind: NoteKind, by: string, on: Anchor): Made {
  const id = newId<RowId>()
  const createdAt = new Date().toISOString()
  return { edits: addRow('notes', { id, kind, text: '', on, createdAt, by }), key: `notes/${id}` }
}

/** The limits that a kind usually has, added to a component that was given the kind later. */
export function addDefaultLimits(component: Component): readonly Edit[] {
  return defaultLimits(component.kind).flatMap((limit) =>
    addLimit({ table: 'components', id: component.id }, { ...limit, id: newId<LimitId>() }),
  )
}

/** "Service", "Service 2", "Service 3" … */
export function freeName(board: Board, name: string): string {
  const taken = new Set(board.components.map((component) => component.name))
  if (!taken.has(name)) return name
  const stem = name.replace(/ \d+$/, '')
  for (let number = 2; ; number++) if (!taken.has(`${stem} ${number}`)) return `${stem} ${number}`
}

/** The nearest place on the grid, with its middle about there, that no card stands on; below all where it is full. */
function freePosition(board: Board, middle: Point): Point {
  const taken = board.components.map((component) => componentRectangle(component))
  const wanted = { x: middle.x - componentSize.width / 2, y: middle.y - componentSize.height / 2 }
  const places = around.map(({ x, y }) => ({ x: snapped(wanted.x + x), y: snapped(wanted.y + y) }))
  const below = Math.max(...taken.map(({ y }) => y)) + 120
  return (
    places.find((place) => !taken.some((card) => cardsOverlap(card, place))) ?? {
      x: snapped(wanted.x),
      y: below,
    }
  )
}

function snapped(value: number): number {
  return Math.round(value / gridStep) * gridStep
}

/** Steps of a card and a gap in every direction, nearest first. */
const around: readonly Point[] = [-4, -3, -2, -1, 0, 1, 2, 3, 4]
  .flatMap((column) => [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((row) => ({ x: column * 232, y: row * 120 })))
  .sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y) || b.x - a.x || b.y - a.y)

/** The rectangle of a domain that was placed by one click. */
export function clickedDomain({ x, y }: Point): Rectangle {
  return { x: x - domainSize.width / 2, y: y - domainSize.height / 2, ...domainSize }
}
