import type { Language } from '#lib/language/language.ts'
import type { Board } from '#lib/model/board.ts'
import type { FailureDomain } from '#lib/model/domain.ts'
import type { Forecast } from '#lib/model/forecast.ts'
import { boundsOf, componentRectangle, domainRectangle, type Rectangle } from '#lib/model/geometry.ts'
import { enclosingDomains } from '#lib/model/nesting.ts'
import { cardOf } from './diagram-card.ts'
import { chipsOf } from './diagram-chips.ts'
import { connectionOf, routesOf } from './diagram-connection.ts'
import { domainOf } from './diagram-domain.ts'
import { labelsOf } from './diagram-labels.ts'
import { legendOf } from './diagram-legend.ts'
import { fontFamily, palettes, type Theme } from './diagram-palette.ts'
import { type Style, textLine } from './diagram-style.ts'
import { summaryOf } from './diagram-summary.ts'
import { diagramTexts } from './diagram-texts.ts'
import { drawingTree } from './drawing-tree.ts'
import { grouped } from './grouped.ts'
import { guestsOf } from './guests.ts'
import { type Mark, marksOf } from './marks.ts'
import { type SvgElement, svg, xmlOf } from './svg-element.ts'

/** What a picture shows besides the board. */
export interface DiagramOptions {
  readonly forecast?: Forecast
  /** The multiple of today's load to show; absent: the forecast's own. */
  readonly at?: number
  readonly theme: Theme
  readonly language: Language
}

const MARGIN = 32
const HEADER = 64
const CHIP_ROOM = 32

/**
 * The board as an SVG picture, drawn from the model: the same bytes in a browser, on a server and on the command
 * line. It asks for nothing from outside, and its marks do not rely on colour.
 */
export function diagramSvg(board: Board, { forecast, at, theme, language }: DiagramOptions): string {
  const style: Style = { palette: palettes[theme], language, words: diagramTexts[language] }
  const multiple = at ?? forecast?.at ?? 1
  const marks = forecast === undefined ? new Map<string, Mark>() : marksOf(board, forecast, multiple)
  const title = board.title.trim() === '' ? style.words.untitled : board.title
  const summary = summaryOf(board, forecast, multiple, style)
  const drawing = drawingBounds(board)
  const width = Math.max(drawing.width, 560)
  const legend = legendOf(
    board,
    marks.values(),
    { x: drawing.x, y: drawing.y + drawing.height + 20, width },
    style,
  )
  const frame = {
    x: Math.floor(drawing.x - MARGIN),
    y: Math.floor(drawing.y - HEADER - MARGIN),
    width: Math.ceil(width + 2 * MARGIN),
    height: Math.ceil(drawing.height + legend.height + HEADER + 2 * MARGIN + 20),
  }
  const { palette } = style
  const at0 = { x: drawing.x, width }
  return `${xmlOf(
    svg('svg', { ...rootAttributes(frame, language), 'aria-label': `${title}. ${summary}` }, [
      svg('title', {}, [title]),
      svg('desc', {}, [summary]),
      svg('rect', { ...frame, fill: palette.canvas }),
      textLine(title, { ...at0, y: frame.y + MARGIN + 18, size: 20, weight: 700, fill: palette.text }),
      textLine(summary, { ...at0, y: frame.y + MARGIN + 42, size: 13, fill: palette.muted }),
      ...drawingOf(board, marks, forecast !== undefined, style),
      legend.element,
    ]),
  )}\n`
}

function rootAttributes({ x, y, width, height }: Rectangle, language: Language): SvgElement['attributes'] {
  return {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `${x} ${y} ${width} ${height}`,
    width,
    height,
    role: 'img',
    lang: language,
    'font-family': fontFamily,
  }
}

/** What is drawn, with room for the chips under the cards. */
function drawingBounds({ components, domains, connections }: Board): Rectangle {
  const cards = components.map(componentRectangle)
  const loops = connections.some(({ from, to }) => from === to) ? CHIP_ROOM * 2 : 0
  return (
    boundsOf([
      ...cards.map((card) => ({
        ...card,
        y: card.y - loops,
        height: card.height + loops + CHIP_ROOM,
      })),
      ...domains.map(domainRectangle),
    ]) ?? { x: 0, y: 0, width: 0, height: 0 }
  )
}

/** From back to front: containers, lines, cards, and the words that must stay readable above them. */
function drawingOf(
  board: Board,
  marks: ReadonlyMap<string, Mark>,
  hasForecast: boolean,
  style: Style,
): SvgElement[] {
  const guests = guestsOf(board)
  const byDomain = grouped(guests, ({ domain }) => domain.id)
  const byComponent = grouped(guests, ({ component }) => component.id)
  const inside = drawingTree(board)
  const routes = routesOf(board)
  const isEmpty = ({ id }: FailureDomain) => inside(id).components.length + inside(id).domains.length === 0
  return [
    ...outermostFirst(board.domains).map((domain) =>
      domainOf(
        domain,
        isEmpty(domain) ? (byDomain.get(domain.id) ?? []) : [],
        marks.get(`domain:${domain.id}`),
        style,
      ),
    ),
    ...routes.map((drawn) => connectionOf(drawn, style.palette)),
    ...board.components.map((row) => cardOf(row, marks.get(`component:${row.id}`), hasForecast, style)),
    ...board.components.flatMap((row) => chipsOf(row, byComponent.get(row.id) ?? [], style)),
    ...labelsOf(board, routes, style),
  ]
}

function outermostFirst(domains: readonly FailureDomain[]): readonly FailureDomain[] {
  const around = enclosingDomains(domains)
  const depth = ({ id }: FailureDomain) => around.get(id)?.length ?? 0
  return [...domains].sort((a, b) => depth(a) - depth(b))
}
