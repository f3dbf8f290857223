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
import { differInPlacesOnly } from '#lib/model/places.ts'
import { isWarning, type Problem } from '#lib/model/problem.ts'
import { resolved } from '#lib/model/references.ts'
import type { ParsedRow } from '#lib/model/row.ts'
import { DELETED, fromFields, ORDER } from './fields.ts'
import { keepingLast } from './keeping-last.ts'
import { limitOf, type Table, tables } from './table.ts'

/** What people see of a document: the board, and what is in the document but could not be put on it. */
export interface Reading {
  readonly board: Board
  /** What the board says: the same until something but places changes, so that places in it may be old. */
  readonly meaning: Board
  readonly hidden: readonly Problem[]
}

/** Reads a document again and again; rows that did not change keep their identity from one reading to the next. */
export interface Reader {
  read(): Reading
  /** Rows that changed since the last reading. */
  forget(table: Table | 'board', keys: Iterable<string>): void
}

interface ReadRow {
  readonly key: string
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
  const lists = new Map<Table, ReadList>()
  const limitsOf = keepingLast(byOwner)
  const owners = { components: keepingLast(limitPutter()), domains: keepingLast(limitPutter()) }
  let own: Pick<Board, 'title' | 'scenario'> | null = null
  let last: Reading | null = null

  function listOf(table: Table): ReadList {
    const known = rows.get(table)
    const found: ReadRow[] = []
    for (const [key, value] of doc.getMap(table)) {
      const read = known?.get(key) ?? readRow(table, key, value)
      known?.set(key, read)
      found.push(read)
    }
    const shown = found.filter(({ row }) => row !== null)
    shown.sort((a, b) => a.order - b.order || (a.key < b.key ? -1 : 1))
    return { rows: shown.map(({ row }) => row), problems: found.flatMap(({ problems }) => problems) }
  }

  function list<Row>(table: Table): readonly Row[] {
    const read = lists.get(table) ?? listOf(table)
    lists.set(table, read)
    return read.rows as readonly Row[] // the table's parser made them
  }

  function read(): Reading {
    own ??= ownFields(doc.getMap('board'))
    const limits = limitsOf(list('limits'))
    const board: Board = {
      ...emptyBoard,
      ...own,
      drivers: list('drivers'),
      flows: list('flows'),
      components: owners.components('components', list('components'), limits) as Board['components'],
      connections: list('connections'),
      domains: owners.domains('domains', list('domains'), limits) as Board['domains'],
      ...Object.fromEntries(plainLists.map((name) => [name, list<PlainRow>(name)])),
    }
    last = readingAfter(
      last,
      board,
      [...lists.values()].flatMap(({ problems }) => problems),
    )
    return last
  }

  return {
    read,
    forget(table, keys) {
      if (table === 'board') own = null
      else {
        lists.delete(table)
        for (const key of keys) rows.get(table)?.delete(key)
      }
    },
  }
}

/** Where all references led somewhere before and only places have changed since, they still do. */
function readingAfter(last: Reading | null, board: Board, problems: readonly Problem[]): Reading {
  const isMoved = last !== null && differInPlacesOnly(last.board, board)
  if (isMoved && last.hidden.length === 0) return { ...last, board }
  const whole = resolved(board)
  const isSaid = last !== null && (isMoved || differInPlacesOnly(last.board, whole.board))
  return {
    board: whole.board,
    meaning: isSaid ? last.meaning : whole.board,
    hidden: [...problems, ...whole.problems],
  }
}

/** Gives rows their limits; one whose limits are the same keeps its identity. */
function limitPutter() {
  const before = new WeakMap<object, { readonly limits: readonly Limit[]; readonly owner: object }>()
  return (
    table: 'components' | 'domains',
    rows: readonly { readonly id: string }[],
    limits: ReadonlyMap<string, readonly Limit[]>,
  ): readonly object[] =>
    rows.map((row) => {
      const held = limits.get(`${table}/${row.id}`)
      if (held === undefined) return row
      const known = before.get(row)
      if (known && isSameList(known.limits, held)) return known.owner
      const owner = { ...row, limits: held }
      before.set(row, { limits: held, owner })
      return owner
    })
}

/** The rows of a table that can be read, in order, and what is wrong with any of them. */
interface ReadList {
  readonly rows: readonly unknown[]
  readonly problems: readonly Problem[]
}

/** A limit as the table holds it: where it belongs stands in its key. */
interface KeyedLimit {
  readonly owner: string
  readonly limit: Limit
}

function readRow(table: Table, key: string, value: unknown): ReadRow {
  if (!(value instanceof Y.Map))
    return { key, order: 0, row: null, problems: [{ code: 'E_TYPE', path: `${table}/${key}` }] }
  if (value.get(DELETED) === true) return { key, order: 0, row: null, problems: [] }
  const order = value.get(ORDER)
  const limit = table === 'limits' ? limitOf(key) : null
  const id = limit?.id ?? key
  const parsed = parsers[table]({ ...fromFields(table, value.entries()), id }, `${table}/${key}`)
  const row =
    limit && parsed.row ? { owner: `${limit.owner.table}/${limit.owner.id}`, limit: parsed.row } : parsed.row
  const problems = parsed.problems.filter((problem) => !isWarning(problem))
  return {
    key,
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
