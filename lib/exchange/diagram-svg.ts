import type { Board } from '#lib/model/board.ts'
import { type DiagramOptions, diagramOf } from './diagram.ts'
import { xmlOf } from './svg-element.ts'

/**
 * The board as an SVG picture: the same bytes in a browser, on a server and on the command line. It asks for nothing
 * from outside.
 */
export function diagramSvg(board: Board, options: DiagramOptions): string {
  return `${xmlOf(diagramOf(board, options))}\n`
}
