import { type Board, nameOf } from '#lib/model/board.ts'
import type { ConnectionMode } from '#lib/model/connection.ts'
import { componentRectangle, domainRectangle, noteSize, type Rectangle } from '#lib/model/geometry.ts'
import { routesOf } from './diagram-connection.ts'

const strokes: Readonly<Record<ConnectionMode, string>> = {
  sync: 'solid',
  async: 'dashed',
  startup: 'dotted',
}
const FONT_SIZE = 16
const LINE_HEIGHT = 1.25

/**
 * The board as a drawing of Excalidraw: boxes with their names, arrows that stay tied to them, and notes that lie on
 * the canvas. Its texts are plain, so names are only names.
 */
export function excalidrawOf(board: Board): string {
  const ids = new Map(board.components.map(({ id }, index) => [id, `c${index}`]))
  const arrows = routesOf(board).map(({ connection, route }, index) => ({
    ...{ connection, route, id: `e${index}` },
    ...{ from: ids.get(connection.from) ?? '', to: ids.get(connection.to) ?? '' },
  }))
  const tied = (id: string) =>
    arrows
      .filter(({ from, to }) => from === id || to === id)
      .map((arrow) => ({ id: arrow.id, type: 'arrow' }))
  const elements = [
    ...board.domains.flatMap((domain, index) =>
      box(`d${index}`, nameOf(domain), domainRectangle(domain), {
        strokeStyle: 'dashed',
        verticalAlign: 'top',
      }),
    ),
    ...board.components.flatMap((component, index) =>
      box(`c${index}`, nameOf(component), componentRectangle(component), {
        boundElements: tied(`c${index}`),
      }),
    ),
    ...arrows.flatMap(({ id, from, to, connection, route: { start, end } }) => [
      {
        ...{ ...common, id, type: 'arrow', x: start.x, y: start.y },
        ...{ width: Math.abs(end.x - start.x), height: Math.abs(end.y - start.y) },
        points: [
          [0, 0],
          [end.x - start.x, end.y - start.y],
        ],
        strokeStyle: strokes[connection.mode ?? 'sync'],
        startBinding: { elementId: from, focus: 0, gap: 1 },
        endBinding: { elementId: to, focus: 0, gap: 1 },
        endArrowhead: 'arrow',
        boundElements: isNamed(connection) ? [{ id: `${id}t`, type: 'text' }] : [],
      },
      ...(isNamed(connection)
        ? [label(`${id}t`, connection.name ?? '', { ...start, width: 120, height: FONT_SIZE }, id)]
        : []),
    ]),
    ...board.notes.flatMap((note, index) => {
      if (note.on === undefined || !('point' in note.on)) return []
      return box(`n${index}`, note.text, { ...note.on.point, ...noteSize }, { backgroundColor: '#fdf6d8' })
    }),
  ]
  const drawing = { type: 'excalidraw', version: 2, source: 'hundredfold', elements, appState: {}, files: {} }
  return `${JSON.stringify(drawing, null, 2)}\n`
}

/** What every element says; whoever opens the file fills in the rest. */
const common = {
  ...{ angle: 0, strokeColor: '#1e1e1e', backgroundColor: 'transparent', fillStyle: 'solid' },
  ...{ strokeWidth: 1, strokeStyle: 'solid', roughness: 0, opacity: 100, groupIds: [], frameId: null },
  ...{ roundness: null, seed: 1, version: 1, versionNonce: 1, isDeleted: false, updated: 1 },
  ...{ link: null, locked: false },
}

interface Look {
  readonly strokeStyle?: string
  readonly backgroundColor?: string
  readonly verticalAlign?: 'top' | 'middle'
  readonly boundElements?: readonly object[]
}

function box(id: string, text: string, place: Rectangle, look: Look): object[] {
  const { verticalAlign = 'middle', boundElements = [], ...rest } = look
  const words = { id: `${id}t`, type: 'text' }
  return [
    {
      ...common,
      id,
      type: 'rectangle',
      ...place,
      roundness: { type: 3 },
      ...rest,
      boundElements: [words, ...boundElements],
    },
    label(words.id, text, place, id, verticalAlign),
  ]
}

function label(
  id: string,
  text: string,
  { x, y, width }: Rectangle,
  containerId: string,
  verticalAlign: 'top' | 'middle' = 'middle',
): object {
  return {
    ...{ ...common, id, type: 'text', x, y, width, height: FONT_SIZE * LINE_HEIGHT, boundElements: [] },
    ...{ text, originalText: text, fontSize: FONT_SIZE, fontFamily: 2, textAlign: 'center', verticalAlign },
    ...{ containerId, lineHeight: LINE_HEIGHT, autoResize: true },
  }
}

function isNamed({ name = '' }: Board['connections'][number]): boolean {
  return name.trim() !== ''
}
