import { type Board, nameOf } from '#lib/model/board.ts'
import type { ConnectionMode } from '#lib/model/connection.ts'
import { componentRectangle, domainRectangle, type Rectangle } from '#lib/model/geometry.ts'
import { type SvgElement, svg, xmlOf } from './svg-element.ts'

const LAYER = 'layer'
// without `html=1` a label is plain text
const GROUP = 'rounded=1;whiteSpace=wrap;html=0;verticalAlign=top;fillColor=none;dashed=1;'
const CARD = 'rounded=1;whiteSpace=wrap;html=0;'
const DATABASE = 'shape=cylinder3;whiteSpace=wrap;html=0;size=8;'
const lines: Readonly<Record<ConnectionMode, string>> = {
  sync: 'html=0;',
  async: 'html=0;dashed=1;',
  startup: 'html=0;dashed=1;dashPattern=1 4;',
}

/** The board as a file of draw.io, uncompressed. */
export function drawioOf(board: Board): string {
  const ids = new Map(board.components.map(({ id }, index) => [id, `c${index}`]))
  const cells = [
    ...board.domains.map((domain, index) =>
      boxOf(`d${index}`, nameOf(domain), GROUP, domainRectangle(domain)),
    ),
    ...board.components.map((component, index) =>
      boxOf(
        `c${index}`,
        nameOf(component),
        component.kind === 'database' ? DATABASE : CARD,
        componentRectangle(component),
      ),
    ),
    ...board.connections.flatMap(({ from, to, name = '', mode = 'sync' }, index) => {
      const [source, target] = [ids.get(from), ids.get(to)]
      if (source === undefined || target === undefined) return []
      const attributes = { id: `e${index}`, value: name, style: lines[mode], edge: 1, parent: LAYER }
      const geometry = svg('mxGeometry', { relative: 1, as: 'geometry' })
      return [svg('mxCell', { ...attributes, source, target }, [geometry])]
    }),
  ]
  const root = [svg('mxCell', { id: 'root' }), svg('mxCell', { id: LAYER, parent: 'root' }), ...cells]
  const model = svg('mxGraphModel', {}, [svg('root', {}, root)])
  return `${xmlOf(svg('mxfile', {}, [svg('diagram', { id: 'board', name: board.title }, [model])]))}\n`
}

function boxOf(id: string, value: string, style: string, rectangle: Rectangle): SvgElement {
  const { x, y, width, height } = rectangle
  const geometry = svg('mxGeometry', { x, y, width, height, as: 'geometry' })
  return svg('mxCell', { id, value, style, vertex: 1, parent: LAYER }, [geometry])
}
