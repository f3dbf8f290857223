import * as Y from 'yjs'
import { type Board, emptyBoard, plainLists } from '#lib/model/board.ts'
import type { Limit } from '#lib/model/limit.ts'
import type { PlainRow } from '#lib/model/note.ts'
import {
  parseComponent,
  parseConnection,
  parseDomain,
  parseDriver,
  parseFlow,
  parseLimit,
  parseScenario,
  plainRowParsers,
} from '#lib/model/parse-rows.ts'
import { isWarning, type Problem } from '#lib/model/problem.ts'
import { resolved } from '#lib/model/references.ts'
import type { ParsedRow } from '#lib/model/row.ts'
import { DELETED, fromFields, ORDER } from './fields.ts'
import { limitOf, type Table, tables } from './table.ts'

/** What people see of a document: the board, and what is in the document but could not be put on it. */
export interface Reading {
  readonly board: Board
  readonly hidden: readonly Problem[]
}

/** Reads a document again and again; rows that did not change keep their identity from one reading to the next. */
export interface Reader {
  read(): Reading
  /** Rows that changed since the last reading. */
  forget(table: Table | 'board', keys: Iterable<string>): void
}

interface ReadRow {
  readonly order: number
  readonly row: object | null
  readonly problems: readonly Problem[]
}

const parsers: Readonly<Record<Table, (input: unknown, path: string) => ParsedRow<object>>> = {
  drivers: parseDriver,
  flows: parseFlow,
  components: parseComponent,
  connections: parseConnection,
  domains: parseDomain,
  limits: parseLimit,
  ...plainRowParsers,
}

/**
 * The reader of one document. It never throws and never writes: a row that cannot be read is left off the board and
 * counted, and what refers to something that is gone is hidden until that comes back.
 */
export function reader(doc: Y.Doc): Reader {
  const rows = new Map<Table, Map<string, ReadRow>>(tables.map((table) => [table, new Map()]))
  const withLimits = new WeakMap<object, { limits: readonly Limit[]; owner: object }>()
  let own: Pick<Board, 'title' | 'scenario'> | null = null

  function list<Row>(table: Table, problems: Problem[]): readonly Row[] {
    const known = rows.get(table)
    const found: (ReadRow & { key: string })[] = []
    for (const [key, value] of doc.getMap(table)) {
      const read = known?.get(key) ?? readRow(table, key, value)
      known?.set(key, read)
      problems.push(...read.problems)
      if (read.row !== null) found.push({ ...read, key })
    }
    found.sort((a, b) => a.order - b.order || (a.key < b.key ? -1 : 1))
    return found.map(({ row }) => row as Row) // the table's parser made it
  }

  function owners<Row extends object & { readonly id: string }>(
    table: 'components' | 'domains',
    limits: ReadonlyMap<string, readonly Limit[]>,
    problems: Problem[],
  ): readonly Row[] {
    return list<Row>(table, problems).map((row) => {
      const held = limits.get(`${table}/${row.id}`)
      if (held === undefined) return row
      const before = withLimits.get(row)
      if (before && isSameList(before.limits, held)) return before.owner as Row
      const owner = { ...row, limits: held }
      withLimits.set(row, { limits: held, owner })
      return owner
    })
  }

  function read(): Reading {
    const problems: Problem[] = []
    own ??= ownFields(doc.getMap('board'))
    const limits = byOwner(list<KeyedLimit>('limits', problems))
    const board: Board = {
      ...emptyBoard,
      ...own,
      drivers: list('drivers', problems),
      flows: list('flows', problems),
      components: owners('components', limits, problems),
      connections: list('connections', problems),
      domains: owners('domains', limits, problems),
      ...Object.fromEntries(plainLists.map((name) => [name, list<PlainRow>(name, problems)])),
    }
    const whole = resolved(board)
    return { board: whole.board, hidden: [...problems, ...whole.problems] }
  }

  return {
    read,
    forget(table, keys) {
      if (table === 'board') own = null
      else for (const key of keys) rows.get(table)?.delete(key)
    },
  }
}

/** A limit as the table holds it: where it belongs stands in its key. */
interface KeyedLimit {
  readonly owner: string
  readonly limit: Limit
}

function readRow(table: Table, key: string, value: unknown): ReadRow {
  if (!(value instanceof Y.Map))
    return { order: 0, row: null, problems: [{ code: 'E_TYPE', path: `${table}/${key}` }] }
  if (value.get(DELETED) === true) return { order: 0, row: null, problems: [] }
  const order = value.get(ORDER)
  const limit = table === 'limits' ? limitOf(key) : null
  const id = limit?.id ?? key
  const parsed = parsers[table]({ ...fromFields(table, value.entries()), id }, `${table}/${key}`)
  const row =
    limit && parsed.row ? { owner: `${limit.owner.table}/${limit.owner.id}`, limit: parsed.row } : parsed.row
  const problems = parsed.problems.filter((problem) => !isWarning(problem))
  return {
    order: typeof order === 'number' ? order : 0,
    row: table === 'limits' && !limit ? null : row,
    problems,
  }
}

function byOwner(limits: readonly KeyedLimit[]): ReadonlyMap<string, readonly Limit[]> {
  const owners = new Map<string, Limit[]>()
  for (const { owner, limit } of limits) {
    const list = owners.get(owner)
    if (list) list.push(limit)
    else owners.set(owner, [limit])
  }
  return owners
}

/** The board's own fields; the scenario is one key a field. */
function ownFields(map: Y.Map<unknown>): Pick<Board, 'title' | 'scenario'> {
  const scenario: Record<string, unknown> = {}
  const others: Record<string, unknown> = {}
  for (const [key, value] of map.entries()) {
    if (key.startsWith('scenario/')) scenario[key.slice('scenario/'.length)] = value
    else if (key.startsWith('other/')) others[key.slice('other/'.length)] = value
  }
  const title = map.get('title')
  return {
    ...others,
    title: typeof title === 'string' ? title : '',
    scenario: parseScenario(scenario, 'scenario').row ?? {},
  }
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index])
}
