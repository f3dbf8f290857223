import type { ConnectionMode } from '#lib/model/connection.ts'
import type { Rectangle } from '#lib/model/geometry.ts'
import { type Box, drawingBoard, type Group, type Line } from './drawing-board.ts'
import { type DrawioPage, drawioPages } from './drawio-file.ts'
import { type DrawioShape, domainKindOf, drawioShapes, kindOf, shapeName } from './drawio-shape.ts'
import { onGrid } from './grid.ts'
import { grouped } from './grouped.ts'
import type { ImportFile } from './import-file.ts'
import type { Imported, ImportLine } from './imported.ts'
import { nothingImported } from './imported-board.ts'

const drawio = /^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[^>]*-->\s*)*<(?:mxfile|mxGraphModel)\b/

/** A board has room for this many components and connections together. */
const MOST_CELLS = 40_000

/** Whether a text is a file of draw.io. */
export function isDrawio({ text }: ImportFile): boolean {
  return drawio.test(text.slice(0, 4096))
}

/** The first page of a file of draw.io on which something is drawn, as a board. */
export function drawioBoard([file]: readonly ImportFile[], title: string): Imported {
  const pages = readPages(file?.text ?? '')
  if ('problem' in pages) return nothingImported(pages.problem)
  const at = Math.max(
    0,
    pages.findIndex(({ cells }) => cells.some(({ attributes }) => attributes.vertex === '1')),
  )
  const others = pages.filter((_, index) => index !== at).map(({ name }) => `“${name}”`)
  const report: ImportLine[] =
    others.length === 0 ? [] : [{ what: 'left-out', path: '', detail: others.join(', ') }]
  const page = pages[at] ?? { name: '', cells: [] }
  const name = /^(Page|Seite|페이지)[- ]?\d+$/.test(page.name) ? '' : page.name
  return boardOfPage(page, report, name.trim() === '' ? title : name)
}

function readPages(text: string): readonly DrawioPage[] | { readonly problem: Imported['problems'][number] } {
  try {
    return drawioPages(text)
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''
    const isLarge = error instanceof RangeError
    return {
      problem: { code: isLarge ? 'E_TOO_LARGE' : 'E_SYNTAX', path: '', detail: isLarge ? '' : reason },
    }
  }
}

function boardOfPage({ cells }: DrawioPage, told: readonly ImportLine[], title: string): Imported {
  if (cells.length > MOST_CELLS)
    return nothingImported({ code: 'E_TOO_LARGE', path: '', detail: String(MOST_CELLS) })
  const { edges, labels, texts, named, aroundOf } = partsOf(drawioShapes(cells))
  const groupKeys = new Set(aroundOf.values())
  const groups = named.filter(({ key }) => groupKeys.has(key))
  const boxes = named.filter(({ key }) => !groupKeys.has(key))
  const boxKeys = new Set(boxes.map(({ key }) => key))
  const lines = edges.map((edge) => lineOf(edge, labels.get(edge.key) ?? []))
  const isWhole = ({ from, to }: Line) => boxKeys.has(from) && boxKeys.has(to)
  const names = new Map(named.map((shape) => [shape.key, shapeName(shape)]))
  const ends = ({ from, to }: Line) => `${names.get(from) ?? '?'} → ${names.get(to) ?? '?'}`
  const stray = lines.filter((line) => !isWhole(line))
  return drawingBoard(
    {
      boxes: boxes.map((shape) => boxOf(shape, aroundOf.get(shape.key))),
      groups: groups.map((shape) => groupOf(shape, aroundOf.get(shape.key))),
      lines: lines.filter(isWhole),
      report: [
        ...told,
        ...leftTexts(texts),
        ...stray.map((line): ImportLine => ({ what: 'stray-line', path: '', detail: ends(line) })),
      ],
    },
    title,
  )
}

/** What the cells of a page are: lines with their labels, texts, and shapes with what is around them. */
function partsOf(drawn: readonly DrawioShape[]) {
  const edges = drawn.filter(({ attributes }) => attributes.edge === '1')
  const edgeKeys = new Set(edges.map(({ key }) => key))
  const ends = new Set(edges.flatMap(({ attributes }) => [attributes.source, attributes.target]))
  const vertices = drawn.filter(
    ({ attributes, parent }) => attributes.vertex === '1' && !edgeKeys.has(parent),
  )
  const tables = new Set(vertices.filter(isTable).map(({ key }) => key))
  const shapes = vertices.filter(({ parent }) => !tables.has(parent))
  const isText = ({ key, style }: DrawioShape) => style.has('text') && !ends.has(key)
  // what says nothing and is joined to nothing is an ornament
  const named = shapes.filter((shape) => !isText(shape) && (shape.label !== '' || ends.has(shape.key)))
  const labels = grouped(
    drawn.filter(({ parent, label }) => edgeKeys.has(parent) && label !== ''),
    ({ parent }) => parent,
  )
  return { edges, labels, texts: shapes.filter(isText), named, aroundOf: containers(named, shapes) }
}

function leftTexts(texts: readonly DrawioShape[]): readonly ImportLine[] {
  const said = texts.flatMap(({ label }) => (label === '' ? [] : [`“${label.slice(0, 80)}”`]))
  return said.length === 0 ? [] : [{ what: 'left-out', path: '', detail: said.join(', ') }]
}

/** The innermost container of each shape: its parent, or else the smallest box that it lies in whole. */
function containers(
  named: readonly DrawioShape[],
  shapes: readonly DrawioShape[],
): ReadonlyMap<string, string> {
  const byKey = new Map(shapes.map((shape) => [shape.key, shape]))
  const known = new Set(named.map(({ key }) => key))
  const smallestAround = placeFinder(named)
  const around = new Map<string, string>()
  for (const shape of named) {
    const parent = byKey.get(shape.parent)
    // a group without a name only keeps shapes together
    const own = parent === undefined || known.has(parent.key) ? parent : byKey.get(parent.parent)
    const key = own !== undefined && known.has(own.key) ? own.key : smallestAround(shape)
    // a shape that is larger than its parent may hold it as well
    if (key !== undefined && !isInside(key, shape.key, around)) around.set(shape.key, key)
  }
  return around
}

function isInside(key: string, outer: string, around: ReadonlyMap<string, string>): boolean {
  for (let at: string | undefined = key; at !== undefined; at = around.get(at)) if (at === outer) return true
  return false
}

/** Tables and classes: what is in them are their rows, not components. */
function isTable({ style }: DrawioShape): boolean {
  return /^(stack|table)Layout$/.test(style.get('childLayout') ?? '')
}

/** Finds the smallest shape in which another lies whole. Thousands meet thousands here, and numbers in rows are quick. */
function placeFinder(shapes: readonly DrawioShape[]): (shape: DrawioShape) => string | undefined {
  const bySize = shapes.toSorted((one, other) => areaOf(one.place) - areaOf(other.place))
  const row = (side: (place: Rectangle) => number) => Float64Array.from(bySize, ({ place }) => side(place))
  const [lefts, tops, areas] = [row(({ x }) => x), row(({ y }) => y), row(areaOf)]
  const [rights, bottoms] = [row(({ x, width }) => x + width), row(({ y, height }) => y + height)]
  return ({ place }) => {
    const { x, y } = place
    const [right, bottom, area] = [x + place.width, y + place.height, areaOf(place)]
    const at = lefts.findIndex(
      (left, index) =>
        left <= x &&
        (rights[index] ?? 0) >= right &&
        (tops[index] ?? 0) <= y &&
        (bottoms[index] ?? 0) >= bottom &&
        (areas[index] ?? 0) > area,
    )
    return bySize[at]?.key
  }
}

function areaOf({ width, height }: Rectangle): number {
  return width * height
}

function boxOf(shape: DrawioShape, parent: string | undefined): Box {
  return {
    ...{ key: shape.key, name: shapeName(shape), position: placeOf(shape) },
    ...kindOf(shape),
    ...(parent === undefined ? {} : { parent }),
  }
}

function groupOf(shape: DrawioShape, parent: string | undefined): Group {
  const { width, height } = shape.place
  return {
    ...{ key: shape.key, name: shapeName(shape), position: placeOf(shape), size: { width, height } },
    ...domainKindOf(shape),
    ...(parent === undefined ? {} : { parent }),
  }
}

function placeOf({ place }: DrawioShape) {
  return { x: onGrid(place.x), y: onGrid(place.y) }
}

/** A line has an arrowhead at its end unless it says otherwise; one with a head only at its start runs back. */
function lineOf({ attributes, style, label }: DrawioShape, beside: readonly DrawioShape[]): Line {
  const { source = '', target = '' } = attributes
  const start = style.get('startArrow') ?? 'none'
  const isBack = style.get('endArrow') === 'none' && start !== 'none'
  const [from, to] = isBack ? [target, source] : [source, target]
  const words = [label, ...beside.map((each) => each.label)].filter((each) => each !== '').join(' ')
  return { from, to, name: words, mode: modeOf(style) }
}

/** As we draw them: what is not waited for is dashed, a start order dotted. */
function modeOf(style: ReadonlyMap<string, string>): ConnectionMode {
  if (style.get('dashed') !== '1') return 'sync'
  return style.get('dashPattern') === '1 4' ? 'startup' : 'async'
}
