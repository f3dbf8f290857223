import type { Board } from '#lib/model/board.ts'
import type { Component } from '#lib/model/component.ts'
import type { Connection } from '#lib/model/connection.ts'
import type { Point, Size } from '#lib/model/field.ts'
import {
  boundsOf,
  componentRectangle,
  contains,
  domainRectangle,
  type Rectangle,
  type Route,
} from '#lib/model/geometry.ts'
import type { ComponentId } from '#lib/model/id.ts'
import { routesOf } from './diagram-connection.ts'

/** About the room that a small screen has for the canvas, in the shape of most screens. */
const picture: Size = { width: 720, height: 540 }
/** How much larger a picture in which every line runs behind a card would have to be than one in which none does. */
const HIDDEN_COST = 0.5
/** A line that touches a card reads as one that runs behind it. */
const CLEAR = 4
const STEPS = 16

/** How large something can be drawn in a picture of 4:3. */
export function scaleOf({ width, height }: Size): number {
  return Math.min(picture.width / Math.max(1, width), picture.height / Math.max(1, height))
}

/**
 * How well a board that is laid out can be read, from 0 to 1: by how large it can be shown, and by how few lines run
 * behind cards. What fits at its full size gains nothing from being smaller.
 */
export function scoreOf(board: Board): number {
  return scoreWith(board, hiddenBy(board).length)
}

/** The same for somebody who has counted the lines that run behind cards. */
export function scoreWith({ components, domains, connections }: Board, hidden: number): number {
  const bounds = boundsOf([...components.map(componentRectangle), ...domains.map(domainRectangle)])
  const share = hidden / Math.max(1, connections.length)
  return bounds === null ? 1 : Math.min(1, scaleOf(bounds)) / (1 + HIDDEN_COST * share)
}

/** A connection with the course of its curve. */
export interface Line {
  readonly connection: Connection
  readonly points: readonly Point[]
  readonly bounds: Rectangle
}

/** A card behind which a line runs that is not its own. */
export interface Hidden {
  readonly card: ComponentId
  readonly line: Connection
}

/** The courses of the curves of these connections. */
export function linesOf(board: Pick<Board, 'components' | 'connections'>): readonly Line[] {
  return routesOf(board).flatMap(({ connection, route }) => {
    const points = pointsAlong(route)
    const bounds = boundsOf(points.map(pointRectangle))
    return bounds === null ? [] : [{ connection, points, bounds }]
  })
}

/** The cards behind which lines run, once for each line. */
export function hiddenBy(board: Pick<Board, 'components' | 'connections'>): readonly Hidden[] {
  return linesOf(board).flatMap((line) =>
    board.components
      .filter((card) => hides(card, line))
      .map(({ id }) => ({ card: id, line: line.connection })),
  )
}

/** Whether a line that is not its own runs behind this card. */
export function hides(card: Component, { connection: { from, to }, points, bounds }: Line): boolean {
  if (card.id === from || card.id === to) return false
  const place = grown(componentRectangle(card))
  return overlap(place, bounds) && points.some((point) => contains(place, point))
}

function grown({ x, y, width, height }: Rectangle): Rectangle {
  return { x: x - CLEAR, y: y - CLEAR, width: width + 2 * CLEAR, height: height + 2 * CLEAR }
}

/** Touching counts: the bounds of a straight line have no width or no height. */
function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height
}

/** The places that the lines of a board take up, piece by piece. */
export function linePieces(board: Pick<Board, 'components' | 'connections'>): readonly Rectangle[] {
  return linesOf(board).flatMap(({ points }) => {
    const places = points.map(pointRectangle)
    return places.slice(1).flatMap((place, index) => boundsOf([places[index] ?? place, place]) ?? [])
  })
}

function pointRectangle({ x, y }: Point): Rectangle {
  return { x, y, width: 0, height: 0 }
}

function pointsAlong({ start, control1, control2, end }: Route): readonly Point[] {
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const t = step / STEPS
    const s = 1 - t
    const [a, b, c, d] = [s ** 3, 3 * s ** 2 * t, 3 * s * t ** 2, t ** 3]
    return {
      x: a * start.x + b * control1.x + c * control2.x + d * end.x,
      y: a * start.y + b * control1.y + c * control2.y + d * end.y,
    }
  })
}
