import { type Board, emptyBoard, FORMAT, plainLists } from './board.ts'
import type { PlainRow } from './note.ts'
import {
  parseComponent,
  parseConnection,
  parseDomain,
  parseDriver,
  parseFlow,
  parseList,
  parseScenario,
  plainRowParsers,
} from './parse-rows.ts'
import { isWarning, type Problem } from './problem.ts'
import { resolved } from './references.ts'
import { isInput } from './row.ts'

/** A board read from foreign data. `board` holds all that could be read; null when nothing could. */
export interface ParsedBoard {
  readonly board: Board | null
  readonly errors: readonly Problem[]
  readonly warnings: readonly Problem[]
}

/** No file that people make nests deeper; a deeper one is an attack or a mistake. */
const MOST_LEVELS = 32
const known = new Set([...Object.keys(emptyBoard)])

/** Reads the tree of a board file. Never throws: an error in one part leaves the rest standing. */
export function parseBoard(input: unknown): ParsedBoard {
  if (!isInput(input)) return failed({ code: 'E_FORMAT', path: '', detail: '' })
  if (isDeeperThan(input, MOST_LEVELS))
    return failed({ code: 'E_TOO_LARGE', path: '', detail: `${MOST_LEVELS}` })
  const tree = withoutNulls(input) as Readonly<Record<string, unknown>>
  if (tree.format !== FORMAT)
    return failed({ code: 'E_FORMAT', path: 'format', detail: String(tree.format ?? '') })
  const { board, problems } = parseTree(tree)
  const whole = resolved(board)
  const all = [...problems, ...whole.problems]
  return {
    board: whole.board,
    errors: all.filter((problem) => !isWarning(problem)),
    warnings: all.filter(isWarning),
  }
}

function failed(problem: Problem): ParsedBoard {
  return { board: null, errors: [problem], warnings: [] }
}

function parseTree(tree: Readonly<Record<string, unknown>>): { board: Board; problems: readonly Problem[] } {
  const problems: Problem[] = []
  function rows<Row extends { readonly id: string }>(
    name: string,
    parse: Parameters<typeof parseList<Row>>[0],
  ) {
    const list = parseList(parse, tree[name], name)
    problems.push(...list.problems)
    return list.rows
  }
  if (tree.title !== undefined && typeof tree.title !== 'string')
    problems.push({ code: 'E_TYPE', path: 'title' })
  const scenario = parseScenario(tree.scenario ?? {}, 'scenario')
  problems.push(...scenario.problems)
  const others = Object.keys(tree).filter((key) => !known.has(key))
  problems.push(...others.map((key) => ({ code: 'W_UNKNOWN_KEY' as const, path: key })))
  const plain = plainLists.map((name) => [name, rows<PlainRow>(name, plainRowParsers[name])] as const)
  const board: Board = {
    ...emptyBoard,
    ...Object.fromEntries(others.map((key) => [key, tree[key]])),
    title: typeof tree.title === 'string' ? tree.title : '',
    scenario: scenario.row ?? {},
    drivers: rows('drivers', parseDriver),
    flows: rows('flows', parseFlow),
    components: rows('components', parseComponent),
    connections: rows('connections', parseConnection),
    domains: rows('domains', parseDomain),
    ...Object.fromEntries(plain),
  }
  return { board, problems }
}

/** Missing and null mean the same, except `retentionDays: null`, which means kept for ever. */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (!isInput(value)) return value
  const kept = Object.entries(value).filter(([key, field]) => field !== null || key === 'retentionDays')
  return Object.fromEntries(kept.map(([key, field]) => [key, withoutNulls(field)]))
}

function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (levels === 0) return true
  return Object.values(value).some((inner) => isDeeperThan(inner, levels - 1))
}
