import { grouped } from '#lib/exchange/grouped.ts'
import type { Size } from '#lib/model/field.ts'
import { overlap, type Rectangle } from '#lib/model/geometry.ts'
import type { FarCard, FarLine, FarPicture } from './far-picture.ts'

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
/** Roundness of a card's corners, in pixels at 100 %. */
const CORNER = 12
/** How far marks reach over what they are on: in pixels at 100 %, and in pixels of the screen. */
const REACH = { board: 12, screen: 8 }

/** The colours of the page as they are now, light or dark. */
export function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element)
  return Object.fromEntries(
    colourNames.map((name) => [name, style.getPropertyValue(`--color-${name}`)]),
  ) as Colours // one entry for each name
}

/** What a picture is painted on. */
export interface Sheet {
  readonly view: View
  readonly size: Size
  readonly colours: Colours
  /** Pixels of the device per pixel of the page. */
  readonly ratio: number
}

/** Paints what is far off: all of it, or only where it is damaged, in the board's own measure. */
export function paintFar(
  context: CanvasRenderingContext2D,
  picture: FarPicture,
  sheet: Sheet,
  damage: readonly Rectangle[] | null = null,
): void {
  const { view, size, ratio } = sheet
  const scale = view.zoom * ratio
  context.save()
  context.setTransform(1, 0, 0, 1, 0, 0)
  if (damage === null) context.clearRect(0, 0, size.width * ratio, size.height * ratio)
  else
    clearHoles(
      context,
      damage.map((place) => holeAround(place, sheet)),
    )
  context.setTransform(scale, 0, 0, scale, view.x * ratio, view.y * ratio)
  const { cards, lines } = shownIn(picture, damage, sheet)
  for (const alike of grouped(lines, ({ lit, mode }) => `${lit} ${mode}`).values())
    paintLines(context, alike, sheet)
  for (const alike of grouped(cards, ({ load, lost, mark }) => `${load} ${lost} ${mark}`).values())
    paintCards(context, alike, sheet)
  context.globalAlpha = 1
  context.setLineDash([])
  paintNames(context, cards, sheet)
  paintFirsts(context, cards, sheet)
  context.restore()
}

/** Whole pixels, so that nothing of what was there shines through at the edges. */
function holeAround(place: Rectangle, { view, ratio }: Sheet): Rectangle {
  const { x, y, width, height } = widened(place, view.zoom)
  const left = Math.floor((x * view.zoom + view.x) * ratio)
  const top = Math.floor((y * view.zoom + view.y) * ratio)
  return {
    x: left,
    y: top,
    width: Math.ceil(((x + width) * view.zoom + view.x) * ratio) - left,
    height: Math.ceil(((y + height) * view.zoom + view.y) * ratio) - top,
  }
}

function widened({ x, y, width, height }: Rectangle, zoom: number): Rectangle {
  const reach = REACH.board + REACH.screen / zoom
  return { x: x - reach, y: y - reach, width: width + 2 * reach, height: height + 2 * reach }
}

/** From now on only what is in the holes is painted, and they are empty. */
function clearHoles(context: CanvasRenderingContext2D, holes: readonly Rectangle[]): void {
  context.beginPath()
  for (const { x, y, width, height } of holes) context.rect(x, y, width, height)
  context.clip()
  for (const { x, y, width, height } of holes) context.clearRect(x, y, width, height)
}

/** Whether any of it is on the sheet. */
export function isOnSheet(place: Rectangle, sheet: Sheet): boolean {
  return overlap(widened(place, sheet.view.zoom), boardOn(sheet))
}

/** The part of the board that is on the sheet. */
function boardOn({ view, size }: Sheet): Rectangle {
  return {
    x: -view.x / view.zoom,
    y: -view.y / view.zoom,
    width: size.width / view.zoom,
    height: size.height / view.zoom,
  }
}

/** What is to be painted of a picture: of all that is on the sheet, what reaches into the damage. */
function shownIn(picture: FarPicture, damage: readonly Rectangle[] | null, sheet: Sheet) {
  const { zoom } = sheet.view
  const places = (damage ?? [boardOn(sheet)]).map((place) => widened(widened(place, zoom), zoom))
  const isShown = (place: Rectangle) => places.some((other) => overlap(place, other))
  return {
    cards: picture.cards.filter((card): card is FarCard => card !== null && isShown(card.place)),
    lines: picture.lines.filter((line): line is FarLine => line !== null && isShown(line.bounds)),
  }
}

/** Lines that look alike are painted at once. */
function paintLines(
  context: CanvasRenderingContext2D,
  alike: readonly FarLine[],
  { view, colours }: Sheet,
): void {
  const [first] = alike
  if (first === undefined) return
  const { lit, mode } = first
  context.beginPath()
  for (const { route } of alike) {
    const { start, control1, control2, end } = route
    context.moveTo(start.x, start.y)
    context.bezierCurveTo(control1.x, control1.y, control2.x, control2.y, end.x, end.y)
  }
  context.strokeStyle = lit ? colours.break : colours.edge
  context.lineWidth = (lit ? 2.5 : 1.2) / view.zoom
  context.setLineDash(mode === 'async' ? [7, 5] : mode === 'startup' ? [1.5, 5] : [])
  context.stroke()
}

function paintCards(
  context: CanvasRenderingContext2D,
  alike: readonly FarCard[],
  { view, colours }: Sheet,
): void {
  const [first] = alike
  if (first === undefined) return
  const pixel = 1 / view.zoom
  const { load, lost, mark } = first
  context.beginPath()
  for (const { place } of alike) context.roundRect(place.x, place.y, place.width, place.height, CORNER)
  context.globalAlpha = lost ? 0.45 : 1
  context.fillStyle = fillOf(first, colours)
  context.fill()
  context.strokeStyle = strokeOf(first, colours)
  context.lineWidth = (mark !== 'none' || load === 'broken' || load === 'near' ? 2 : 1) * pixel
  context.setLineDash(load === 'near' ? [6 * pixel, 3 * pixel] : [])
  context.stroke()
}

function paintNames(
  context: CanvasRenderingContext2D,
  cards: readonly FarCard[],
  { view, colours }: Sheet,
): void {
  if (LETTERS * view.zoom < LEGIBLE) return
  context.font = `600 ${LETTERS}px ${getComputedStyle(context.canvas).fontFamily}`
  context.textBaseline = 'middle'
  context.fillStyle = colours.ink
  for (const { place, name } of cards)
    context.fillText(name, place.x + 12, place.y + place.height / 2, place.width - 24)
}

function paintFirsts(
  context: CanvasRenderingContext2D,
  cards: readonly FarCard[],
  { view, colours }: Sheet,
): void {
  context.fillStyle = colours.break
  for (const { place, isFirst } of cards) {
    if (!isFirst) continue
    context.beginPath()
    context.arc(place.x, place.y, Math.max(10, 5 / view.zoom), 0, 2 * Math.PI)
    context.fill()
  }
}

function fillOf({ load }: FarCard, colours: Colours): string {
  return load === 'broken' ? colours['break-soft'] : load === 'near' ? colours['near-soft'] : colours.surface
}

function strokeOf({ load, mark }: FarCard, colours: Colours): string {
  if (mark !== 'none') return mark === 'selected' ? colours.select : colours.break
  return load === 'broken' ? colours.break : load === 'near' ? colours.near : colours.line
}
