import type { Board } from './board.ts'
import {
  parseComponent,
  parseConnection,
  parseDomain,
  parseDriver,
  parseFlow,
  parseScenario,
} from './parse-rows.ts'
import { isWarning } from './problem.ts'
import { isInput, type RowParser } from './row.ts'
import type { WhatIf } from './what-if.ts'

type Edits = NonNullable<WhatIf['edits']>

/** A board with other values at some paths, and the paths that lead nowhere on it or whose value cannot stand there. */
export interface Edited {
  readonly board: Board
  readonly missed: readonly string[]
}

const parsers = {
  drivers: parseDriver,
  flows: parseFlow,
  components: parseComponent,
  connections: parseConnection,
  domains: parseDomain,
} as const

/** Puts values at paths as problems name them, one after the other; a value that is absent takes the field away. */
export function withEdits(board: Board, edits: Edits): Edited {
  const missed: string[] = []
  let edited = board
  for (const { path, value } of edits) {
    const next = withEdit(edited, path, value)
    if (next === null) missed.push(path)
    else edited = next
  }
  return { board: edited, missed }
}

function withEdit(board: Board, path: string, value: unknown): Board | null {
  const [list = '', ...rest] = path.split('/')
  if (list === 'scenario') {
    const scenario = parsed(parseScenario, put(board.scenario, rest, value), path)
    return scenario === null ? null : { ...board, scenario }
  }
  const [id, ...fields] = rest
  if (fields.length === 0) return null
  switch (list) {
    case 'drivers':
    case 'flows':
    case 'components':
    case 'connections':
    case 'domains': {
      const rows: readonly { readonly id: string }[] = board[list]
      const row = rows.find((each) => each.id === id)
      // The parser of a list makes rows of that list.
      const changed = row && parsed(parsers[list] as RowParser<typeof row>, put(row, fields, value), path)
      return changed ? { ...board, [list]: rows.map((each) => (each === row ? changed : each)) } : null
    }
    default:
      return null
  }
}

/** The row, unless something in it cannot be read. */
function parsed<Row>(parse: RowParser<Row>, tree: unknown, path: string): Row | null {
  if (tree === undefined) return null
  const { row, problems } = parse(tree, path)
  return problems.every(isWarning) ? row : null
}

/** The tree with a value at the end of these steps; undefined where they lead nowhere. */
function put(tree: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value ?? undefined
  if (Array.isArray(tree)) {
    const index = tree.findIndex((item) => isInput(item) && item.id === step)
    const place = index === -1 ? Number(step) : index
    if (tree[place] === undefined) return undefined
    const item = put(tree[place], rest, value)
    return item === undefined ? undefined : tree.with(place, item)
  }
  if (!isInput(tree)) return undefined
  const inner = rest.length === 0 ? (value ?? undefined) : put(tree[step] ?? {}, rest, value)
  if (inner !== undefined) return { ...tree, [step]: inner }
  const isTakenAway = rest.length === 0
  return isTakenAway ? Object.fromEntries(Object.entries(tree).filter(([key]) => key !== step)) : undefined
}
