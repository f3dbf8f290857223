import type { Component } from './component.ts'
import type { FailureDomain } from './domain.ts'
import type { Point, Size } from './field.ts'

/** A rectangle on the canvas by its top left corner, in pixels at 100 %. */
export interface Rectangle extends Point, Size {}

/** Every component is drawn as a card of this size, on the canvas and in the picture alike. */
export const componentSize: Size = { width: 184, height: 68 }
/** A domain without a size of its own. */
export const domainSize: Size = { width: 320, height: 220 }
/** A note that hangs on nothing is a sheet of this size; its text scrolls. */
export const noteSize: Size = { width: 176, height: 112 }
/** The strip at the top of a domain that carries its name. */
export const domainHeader = 32
/** The canvas grid; a nudge moves one step. */
export const gridStep = 8

export function componentRectangle({ position }: Pick<Component, 'position'>): Rectangle {
  return { x: position?.x ?? 0, y: position?.y ?? 0, ...componentSize }
}

export function domainRectangle({ position, size }: Pick<FailureDomain, 'position' | 'size'>): Rectangle {
  const { width, height } = size ?? domainSize
  return { x: position?.x ?? 0, y: position?.y ?? 0, width, height }
}

/** The smallest rectangle around all of these, or null when there are none. */
export function boundsOf(rectangles: readonly Rectangle[]): Rectangle | null {
  if (rectangles.length === 0) return null
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y, width, height } of rectangles) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}

export function centreOf({ x, y, width, height }: Rectangle): Point {
  return { x: x + width / 2, y: y + height / 2 }
}

export function contains(outer: Rectangle, { x, y }: Point): boolean {
  return x >= outer.x && x <= outer.x + outer.width && y >= outer.y && y <= outer.y + outer.height
}

/** Whether two cards, each by its top left corner, cover each other. */
export function cardsOverlap(a: Point, b: Point): boolean {
  return Math.abs(a.x - b.x) < componentSize.width && Math.abs(a.y - b.y) < componentSize.height
}

/** Whether two rectangles have anything in common, be it an edge. */
export function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height
}

/** The cubic curve of a connection, from the border of one card to the border of the other. */
export interface Route {
  readonly start: Point
  readonly control1: Point
  readonly control2: Point
  readonly end: Point
}

/** A gap between two cards that is at least this wide can hold a bend, in pixels; layers are never closer. */
const BEND = 56
/** How much wider the gap to the side may be and still count as the narrower: people read from left to right. */
const SIDEWAYS_FIRST = 1.2

/**
 * The route between two cards. Curves leave and arrive at the middle of the facing sides; `shift` moves them aside
 * (pixels), so that a call and its call-back do not cover each other. From a card to itself it is a loop.
 *
 *      ┌────┐
 *      │from├──╮
 *      └────┘  │  ┌────┐
 *              ╰─►│ to │
 *                 └────┘
 */
export function routeBetween(from: Rectangle, to: Rectangle, shift = 0): Route {
  if (from.x === to.x && from.y === to.y) return loopOf(from)
  const a = centreOf(from)
  const b = centreOf(to)
  const gapX = Math.abs(b.x - a.x) - (from.width + to.width) / 2
  const gapY = Math.abs(b.y - a.y) - (from.height + to.height) / 2
  return crossesSideways(gapX, gapY) ? sideways(from, to, a, b, shift) : upright(from, to, a, b, shift)
}

/**
 * Where cards stand in layers, nothing else stands between one layer and the next: a curve that crosses the narrower
 * gap bends there, and one that crosses the wider gap runs behind the neighbours. A gap too narrow to bend in is left
 * alone.
 */
function crossesSideways(gapX: number, gapY: number): boolean {
  return Math.min(gapX, gapY) >= BEND ? gapX <= SIDEWAYS_FIRST * gapY : gapX >= gapY
}

function sideways(from: Rectangle, to: Rectangle, a: Point, b: Point, shift: number): Route {
  const direction = b.x >= a.x ? 1 : -1
  const start = { x: a.x + (direction * from.width) / 2, y: a.y + shift }
  const end = { x: b.x - (direction * to.width) / 2, y: b.y + shift }
  const reach = direction * Math.max(24, Math.abs(end.x - start.x) / 2)
  return {
    start,
    control1: { x: start.x + reach, y: start.y },
    control2: { x: end.x - reach, y: end.y },
    end,
  }
}

function upright(from: Rectangle, to: Rectangle, a: Point, b: Point, shift: number): Route {
  const direction = b.y >= a.y ? 1 : -1
  const start = { x: a.x + shift, y: a.y + (direction * from.height) / 2 }
  const end = { x: b.x + shift, y: b.y - (direction * to.height) / 2 }
  const reach = direction * Math.max(24, Math.abs(end.y - start.y) / 2)
  return {
    start,
    control1: { x: start.x, y: start.y + reach },
    control2: { x: end.x, y: end.y - reach },
    end,
  }
}

function loopOf({ x, y, width }: Rectangle): Route {
  const middle = x + width / 2
  return {
    start: { x: middle - 24, y },
    control1: { x: middle - 48, y: y - 64 },
    control2: { x: middle + 48, y: y - 64 },
    end: { x: middle + 24, y },
  }
}

/** The point half-way along a route, where its label sits. */
export function middleOf({ start, control1, control2, end }: Route): Point {
  return {
    x: (start.x + 3 * control1.x + 3 * control2.x + end.x) / 8,
    y: (start.y + 3 * control1.y + 3 * control2.y + end.y) / 8,
  }
}

/** The route in the path language of SVG. */
export function pathOf({ start, control1, control2, end }: Route): string {
  const at = ({ x, y }: Point) => `${rounded(x)},${rounded(y)}`
  return `M${at(start)} C${at(control1)} ${at(control2)} ${at(end)}`
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
