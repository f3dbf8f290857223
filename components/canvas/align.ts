import type { Point } from '#lib/model/field.ts'
import { boundsOf, type Rectangle } from '#lib/model/geometry.ts'

export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom'
export type Axis = 'x' | 'y'

/** Where things go when one of their sides is put in line with the outermost of them. */
export function aligned(things: ReadonlyMap<string, Rectangle>, to: Alignment): ReadonlyMap<string, Point> {
  const bounds = boundsOf([...things.values()])
  if (bounds === null) return new Map()
  return new Map([...things].map(([key, thing]) => [key, { ...pointOf(thing), ...lined(thing, bounds, to) }]))
}

function lined(thing: Rectangle, bounds: Rectangle, to: Alignment): Partial<Point> {
  switch (to) {
    case 'left':
      return { x: bounds.x }
    case 'centre':
      return { x: bounds.x + (bounds.width - thing.width) / 2 }
    case 'right':
      return { x: bounds.x + bounds.width - thing.width }
    case 'top':
      return { y: bounds.y }
    case 'middle':
      return { y: bounds.y + (bounds.height - thing.height) / 2 }
    case 'bottom':
      return { y: bounds.y + bounds.height - thing.height }
  }
}

/** Where things go when the gaps between them are made the same; the outermost two stay. */
export function distributed(things: ReadonlyMap<string, Rectangle>, along: Axis): ReadonlyMap<string, Point> {
  const side = along === 'x' ? 'width' : 'height'
  const row = [...things].sort(([, a], [, b]) => a[along] - b[along])
  const [first, last] = [row[0]?.[1], row.at(-1)?.[1]]
  if (first === undefined || last === undefined || row.length < 3) return new Map()
  const filled = row.reduce((sum, [, thing]) => sum + thing[side], 0)
  const gap = (last[along] + last[side] - first[along] - filled) / (row.length - 1)
  let at = first[along]
  return new Map(
    row.map(([key, thing]) => {
      const place = { ...pointOf(thing), [along]: at }
      at += thing[side] + gap
      return [key, place]
    }),
  )
}

function pointOf({ x, y }: Rectangle): Point {
  return { x, y }
}
