import type { Point } from '#lib/model/field.ts'
import { isInput } from '#lib/model/row.ts'
import { drawingBoard } from './drawing-board.ts'
import { onGrid } from './grid.ts'
import { type ImportFile, type Input, inputOf, inputsOf, textOf } from './import-file.ts'
import type { Imported } from './imported.ts'

/** Whether a tree is a JSON Canvas. */
export function isJsonCanvas({ trees: [tree] }: ImportFile): boolean {
  if (!isInput(tree) || !Array.isArray(tree.nodes)) return false
  const [first] = inputsOf(tree.nodes)
  return first !== undefined && typeof first.x === 'number' && textOf(first.type) !== ''
}

/** A JSON Canvas as a board: cards where they lie, groups as domains, arrows as connections. */
export function jsonCanvasBoard([file]: readonly ImportFile[], title: string): Imported {
  const { nodes, edges } = inputOf(file?.trees[0])
  const rows = inputsOf(nodes).filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))
  const groups = rows.filter(({ type }) => type === 'group')
  // the innermost group is the smallest that holds a node
  const byArea = groups.toSorted((one, other) => areaOf(one) - areaOf(other))
  const around = (node: Input) => {
    const group = byArea.find((each) => each !== node && holds(each, node))
    return group === undefined ? {} : { parent: textOf(group.id) }
  }
  return drawingBoard(
    {
      boxes: rows
        .filter(({ type }) => type !== 'group')
        .map((node) => ({
          key: textOf(node.id),
          name: nameOf(node),
          position: placeOf(node),
          ...around(node),
        })),
      groups: groups.map((node) => ({
        ...{ key: textOf(node.id), name: textOf(node.label) || textOf(node.id), position: placeOf(node) },
        ...(Number(node.width) > 0 && Number(node.height) > 0
          ? { size: { width: Number(node.width), height: Number(node.height) } }
          : {}),
        ...around(node),
      })),
      lines: inputsOf(edges).map(({ fromNode, toNode, fromEnd, toEnd, label }) => {
        const isBack = fromEnd === 'arrow' && toEnd === 'none'
        const [from, to] = isBack ? [toNode, fromNode] : [fromNode, toNode]
        return { from: textOf(from), to: textOf(to), name: textOf(label) }
      }),
      report: [],
    },
    title,
  )
}

/** The first line of a card, its Markdown taken away; the file or the address of other cards. */
function nameOf({ type, text, file, url, label, id }: Input): string {
  if (type === 'file') return textOf(file) || textOf(id)
  if (type === 'link') return textOf(url) || textOf(id)
  const first = (textOf(text) || textOf(label)).split('\n').find((line) => line.trim() !== '') ?? ''
  const plain = first
    .replace(/^[\s>#*+-]+/, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(?<![\\\w])[*_`~]{1,3}(?=\S)|(?<=[^\s\\])[*_`~]{1,3}(?!\w)/g, '')
    .replace(/\\([^\w\s])/g, '$1')
    .trim()
  return plain === '' ? textOf(id) : plain.slice(0, 200)
}

function placeOf({ x, y }: Input): Point {
  return { x: onGrid(Number(x)), y: onGrid(Number(y)) }
}

function areaOf({ width, height }: Input): number {
  return Number(width) * Number(height)
}

/** Whether the middle of a node lies in a group that is larger than it. */
function holds(group: Input, node: Input): boolean {
  const [x, y] = [Number(node.x) + Number(node.width) / 2, Number(node.y) + Number(node.height) / 2]
  const [left, top] = [Number(group.x), Number(group.y)]
  const isInside = x >= left && x <= left + Number(group.width) && y >= top && y <= top + Number(group.height)
  return isInside && areaOf(group) > areaOf(node)
}
