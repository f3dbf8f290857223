import { type Board, plainLists } from '#lib/model/board.ts'
import { type ParsedBoard, parseBoard, withoutNulls } from '#lib/model/parse-board.ts'
import type { Problem } from '#lib/model/problem.ts'
import { isInput } from '#lib/model/row.ts'
import { inKeyOrder } from './key-order.ts'
import { tidyTree, unbounded } from './tidy-tree.ts'
import { treeOf } from './tree.ts'
import { yamlText } from './yaml.ts'

/** The largest board file that is read. */
export const MOST_FILE_BYTES = 16 * 2 ** 20

/** What a legal board holds at most. */
const mostRows = { components: 10_000, connections: 30_000, limits: 30_000 } as const

/** Reads a board file, JSON or YAML. Never throws: what can be read stands, the rest is reported. */
export function readBoardFile(text: string): ParsedBoard {
  const file = treeOf(text, MOST_FILE_BYTES)
  return 'problem' in file ? refusedFile(file.problem) : readBoardTree(file.tree)
}

/** Reads the tree of a board file, once its text is parsed. */
export function readBoardTree(tree: unknown): ParsedBoard {
  const problem = tooManyRows(tree)
  return problem === null ? parseBoard(tree) : refusedFile(problem)
}

function refusedFile(problem: Problem): ParsedBoard {
  return { board: null, errors: [problem], warnings: [] }
}

function tooManyRows(tree: unknown): Problem | null {
  if (!isInput(tree)) return null
  const counts = {
    components: rowsOf(tree.components).length,
    connections: rowsOf(tree.connections).length,
    limits: limitCount(tree.components) + limitCount(tree.domains),
  }
  const names = Object.keys(mostRows) as (keyof typeof mostRows)[]
  const over = names.find((name) => counts[name] > mostRows[name])
  return over === undefined ? null : { code: 'E_TOO_LARGE', path: over, detail: String(mostRows[over]) }
}

function limitCount(list: unknown): number {
  return rowsOf(list).reduce((sum: number, row) => sum + (isInput(row) ? rowsOf(row.limits).length : 0), 0)
}

function rowsOf(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? list : []
}

/** The board as a file: equal boards give equal bytes, whoever writes them. */
export function writeBoardFile(board: Board): string {
  return `${JSON.stringify(fileTree(board), null, 2)}\n`
}

/** The same file as YAML, for people who keep boards beside their code. */
export function writeBoardYaml(board: Board): string {
  return yamlText(fileTree(board))
}

function fileTree(board: Board): unknown {
  return inKeyOrder(withoutNulls(tidyTree(listed(board), unbounded)), 'board')
}

/** The parts of a board in the order of the file; lists of what people add are left out while empty. */
function listed(board: Board): Readonly<Record<string, unknown>> {
  const { format, title, scenario, drivers, flows, components, connections, domains, ...others } = board
  const unknown = Object.entries(others).filter(([key]) => !plainLists.some((name) => name === key))
  const people = plainLists.map((name) => [name, board[name]] as const).filter(([, rows]) => rows.length > 0)
  const drawn = { format, title, scenario, drivers, flows, components, connections, domains }
  return { ...drawn, ...Object.fromEntries([...people, ...unknown]) }
}
