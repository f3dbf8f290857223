import type { Language } from '#lib/language/language.ts'
import { type Board, nameOf } from '#lib/model/board.ts'
import type { FailureDomain } from '#lib/model/domain.ts'
import type { Forecast } from '#lib/model/forecast.ts'
import { boundsOf, componentRectangle, domainRectangle, type Rectangle } from '#lib/model/geometry.ts'
import type { DomainId } from '#lib/model/id.ts'
import { lostComponents } from '#lib/model/lost-components.ts'
import { enclosingDomains } from '#lib/model/nesting.ts'
import { cardOf } from './diagram-card.ts'
import { chipsOf } from './diagram-chips.ts'
import { connectionOf, routesOf } from './diagram-connection.ts'
import { domainOf } from './diagram-domain.ts'
import { labelsOf } from './diagram-labels.ts'
import { legendOf } from './diagram-legend.ts'
import { type DrawnNote, drawnNotes, noteListOf, noteOf } from './diagram-notes.ts'
import { fontFamily, palettes, type Theme } from './diagram-palette.ts'
import { type Style, textLine } from './diagram-style.ts'
import { summaryOf } from './diagram-summary.ts'
import { diagramTexts } from './diagram-texts.ts'
import { drawingTree } from './drawing-tree.ts'
import { grouped } from './grouped.ts'
import { growthNames } from './growth-names.ts'
import { guestsOf } from './guests.ts'
import { type Mark, marksOf } from './marks.ts'
import { type SvgElement, svg } from './svg-element.ts'

/** What a picture shows besides the board, and how. */
export interface DiagramOptions {
  readonly forecast?: Forecast
  /** The multiple of today's load to show; absent: the forecast's own. */
  readonly at?: number
  /** The domains that are lost in it, as in the forecast's question. */
  readonly down?: readonly DomainId[]
  readonly theme: Theme
  readonly language: Language
  /** Nothing is painted behind the drawing. */
  readonly transparent?: boolean
}

const MARGIN = 32
const HEADER = 64
const CHIP_ROOM = 32

/** The board as a picture, drawn from the model. Its marks do not rely on colour. */
export function diagramOf(
  board: Board,
  { forecast, at, down = [], theme, language, transparent = false }: DiagramOptions,
): SvgElement {
  const style: Style = { palette: palettes[theme], language, words: diagramTexts[language] }
  const multiple = at ?? forecast?.at ?? 1
  const marks = forecast === undefined ? new Map<string, Mark>() : marksOf(board, forecast, multiple)
  const title = board.title.trim() === '' ? style.words.untitled : board.title
  const lost = lostIn(board, down)
  const without = board.domains.filter(({ id }) => down.includes(id)).map(nameOf)
  const summary = summaryOf(board, forecast, { at: multiple, without }, style)
  const notes = drawnNotes(board)
  const drawing = drawingBounds(board, notes)
  const width = Math.max(drawing.width, 560)
  const below = { x: drawing.x, y: drawing.y + drawing.height + 20, width }
  const legend = legendOf(board, { marks: marks.values(), hasLost: lost.size > 0 }, below, style)
  const list = noteListOf(notes, board, { ...below, y: below.y + legend.height }, style)
  const frame = {
    x: Math.floor(drawing.x - MARGIN),
    y: Math.floor(drawing.y - HEADER - MARGIN),
    width: Math.ceil(width + 2 * MARGIN),
    height: Math.ceil(drawing.height + legend.height + list.height + HEADER + 2 * MARGIN + 20),
  }
  const { palette } = style
  const at0 = { x: drawing.x, width }
  return svg('svg', { ...rootAttributes(frame, language), 'aria-label': `${title}. ${summary}` }, [
    svg('title', {}, [title]),
    svg('desc', {}, [summary]),
    transparent ? null : svg('rect', { ...frame, fill: palette.canvas }),
    textLine(title, { ...at0, y: frame.y + MARGIN + 18, size: 20, weight: 700, fill: palette.text }),
    textLine(summary, { ...at0, y: frame.y + MARGIN + 42, size: 13, fill: palette.muted }),
    ...drawingOf(board, { marks, lost, notes, hasForecast: forecast !== undefined }, style),
    legend.element,
    list.element,
  ])
}

/** What is lost whole, by `component:ID` or `domain:ID` as the marks are. */
function lostIn(board: Board, down: readonly DomainId[]): ReadonlySet<string> {
  const components = lostComponents(board, new Set(down))
  return new Set([...down.map((id) => `domain:${id}`), ...[...components].map((id) => `component:${id}`)])
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
function drawingBounds({ components, domains, connections }: Board, notes: readonly DrawnNote[]): Rectangle {
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
      ...notes.map(({ place }) => place),
    ]) ?? { x: 0, y: 0, width: 0, height: 0 }
  )
}

interface Shown {
  readonly marks: ReadonlyMap<string, Mark>
  readonly lost: ReadonlySet<string>
  readonly notes: readonly DrawnNote[]
  readonly hasForecast: boolean
}

/** From back to front: containers, lines, cards, and the words that must stay readable above them. */
function drawingOf(board: Board, { marks, lost, notes, hasForecast }: Shown, style: Style): SvgElement[] {
  const guests = guestsOf(board)
  const byDomain = grouped(guests, ({ domain }) => domain.id)
  const byComponent = grouped(guests, ({ component }) => component.id)
  const inside = drawingTree(board)
  const routes = routesOf(board)
  const pins = notes.flatMap(({ isPin, place }) => (isPin ? [place] : []))
  const growth = growthNames(board.drivers)
  const isEmpty = ({ id }: FailureDomain) => inside(id).components.length + inside(id).domains.length === 0
  return [
    ...outermostFirst(board.domains).map((domain) =>
      domainOf(
        domain,
        isEmpty(domain) ? (byDomain.get(domain.id) ?? []) : [],
        { mark: marks.get(`domain:${domain.id}`), isLost: lost.has(`domain:${domain.id}`) },
        style,
      ),
    ),
    ...routes.map((drawn) => connectionOf(drawn, style.palette)),
    ...board.components.map((row) => {
      const key = `component:${row.id}`
      return cardOf(
        row,
        { mark: marks.get(key), isLost: lost.has(key), hasForecast, growsWith: growth(row) },
        style,
      )
    }),
    ...board.components.flatMap((row) => chipsOf(row, byComponent.get(row.id) ?? [], style)),
    ...labelsOf(board, routes, pins, style),
    ...notes.map((note) => noteOf(note, style)),
  ]
}

function outermostFirst(domains: readonly FailureDomain[]): readonly FailureDomain[] {
  const around = enclosingDomains(domains)
  const depth = ({ id }: FailureDomain) => around.get(id)?.length ?? 0
  return [...domains].sort((a, b) => depth(a) - depth(b))
}
