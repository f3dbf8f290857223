import { type Board, nameOf } from '#lib/model/board.ts'
import { componentRectangle, domainRectangle, type Rectangle } from '#lib/model/geometry.ts'
import { markdownText } from './markdown-text.ts'

/** The board as JSON Canvas 1.0: domains as groups, components as cards of text, connections as edges. */
export function jsonCanvasOf(board: Board): string {
  const ids = new Map(board.components.map(({ id }, index) => [id, `c${index}`]))
  const nodes = [
    ...board.domains.map((domain, index) => ({
      ...{ id: `d${index}`, type: 'group', ...whole(domainRectangle(domain)) },
      label: nameOf(domain),
    })),
    ...board.components.map((component) => ({
      ...{ id: ids.get(component.id), type: 'text', ...whole(componentRectangle(component)) },
      // cards are read as Markdown
      text: markdownText(nameOf(component)),
    })),
  ]
  const edges = board.connections.flatMap(({ from, to, name = '' }, index) => {
    const ends = { fromNode: ids.get(from), toNode: ids.get(to) }
    if (ends.fromNode === undefined || ends.toNode === undefined) return []
    return [{ id: `e${index}`, ...ends, ...(name.trim() === '' ? {} : { label: name }) }]
  })
  return `${JSON.stringify({ nodes, edges }, null, 2)}\n`
}

/** The format counts in whole pixels. */
function whole({ x, y, width, height }: Rectangle): Rectangle {
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) }
}
