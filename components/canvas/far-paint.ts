import type { Size } from '#lib/model/field.ts'
import { componentSize, overlap } from '#lib/model/geometry.ts'
import type { CardLook, FarPicture } from './far-picture.ts'

/** The part of the board that is looked at, as React Flow tells it: where its origin stands on the screen. */
export interface View {
  readonly x: number
  readonly y: number
  readonly zoom: number
}
export type Colours = Readonly<Record<(typeof colourNames)[number], string>>

const colourNames = [
  'canvas',
  'surface',
  'line',
  'edge',
  'ink',
  'select',
  'break',
  'break-soft',
  'near',
  'near-soft',
] as const

/** A name is drawn from this height of its letters on, in pixels of the screen. */
const LEGIBLE = 7
const LETTERS = 14

/** The colours of the page as they are now, light or dark. */
export function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element)
  return Object.fromEntries(
    colourNames.map((name) => [name, style.getPropertyValue(`--color-${name}`)]),
  ) as Colours // one entry for each name
}

/** Paints what is far off; `ratio` is pixels of the device per pixel of the page. */
export function paintFar(
  context: CanvasRenderingContext2D,
  picture: FarPicture,
  view: View,
  size: Size,
  colours: Colours,
  ratio: number,
): void {
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.clearRect(0, 0, size.width * ratio, size.height * ratio)
  const scale = view.zoom * ratio
  context.setTransform(scale, 0, 0, scale, view.x * ratio, view.y * ratio)
  const pixel = 1 / view.zoom
  for (const { look, path } of picture.lines) {
    context.strokeStyle = look.lit ? colours.break : colours.edge
    context.lineWidth = (look.lit ? 2.5 : 1.2) * pixel
    context.setLineDash(look.mode === 'async' ? [7, 5] : look.mode === 'startup' ? [1.5, 5] : [])
    context.stroke(path)
  }
  for (const { look, path } of picture.cards) {
    context.globalAlpha = look.lost ? 0.45 : 1
    context.fillStyle = fillOf(look, colours)
    context.fill(path)
    context.strokeStyle = strokeOf(look, colours)
    context.lineWidth =
      (look.mark !== 'none' || look.load === 'broken' || look.load === 'near' ? 2 : 1) * pixel
    context.setLineDash(look.load === 'near' ? [6 * pixel, 3 * pixel] : [])
    context.stroke(path)
  }
  context.globalAlpha = 1
  context.setLineDash([])
  paintNames(context, picture, view, size, colours)
  context.fillStyle = colours.break
  for (const { x, y } of picture.firsts) {
    context.beginPath()
    context.arc(x, y, Math.max(10, 5 * pixel), 0, 2 * Math.PI)
    context.fill()
  }
}

function paintNames(
  context: CanvasRenderingContext2D,
  { names }: FarPicture,
  view: View,
  size: Size,
  colours: Colours,
): void {
  if (LETTERS * view.zoom < LEGIBLE) return
  const seen = {
    x: -view.x / view.zoom,
    y: -view.y / view.zoom,
    width: size.width / view.zoom,
    height: size.height / view.zoom,
  }
  context.font = `600 ${LETTERS}px ${getComputedStyle(context.canvas).fontFamily}`
  context.textBaseline = 'middle'
  context.fillStyle = colours.ink
  for (const { at, name } of names)
    if (overlap({ ...at, ...componentSize }, seen))
      context.fillText(name, at.x + 12, at.y + componentSize.height / 2, componentSize.width - 24)
}

function fillOf({ load }: CardLook, colours: Colours): string {
  return load === 'broken' ? colours['break-soft'] : load === 'near' ? colours['near-soft'] : colours.surface
}

function strokeOf({ load, mark }: CardLook, colours: Colours): string {
  if (mark !== 'none') return mark === 'selected' ? colours.select : colours.break
  return load === 'broken' ? colours.break : load === 'near' ? colours.near : colours.line
}
