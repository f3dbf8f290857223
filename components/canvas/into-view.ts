import type { Point } from '#lib/model/field.ts'
import type { Rectangle } from '#lib/model/geometry.ts'

/** How far from the edges of the canvas, in pixels, things are well seen: clear of the tools at the top. */
const INSETS = { top: 76, right: 24, bottom: 24, left: 24 }

/** How far the view moves, in pixels, so that a thing comes to be well seen; not at all when it is. */
export function intoView(thing: Rectangle, canvas: Pick<Rectangle, 'width' | 'height'>): Point {
  return {
    x: shift(thing.x, thing.width, INSETS.left, canvas.width - INSETS.right),
    y: shift(thing.y, thing.height, INSETS.top, canvas.height - INSETS.bottom),
  }
}

/** Of what is larger than the room, the beginning is shown. */
function shift(start: number, length: number, least: number, most: number): number {
  if (start < least || length > most - least) return least - start
  return Math.min(0, most - start - length)
}
