import { thingName } from '#lib/language/quantity-name.ts'
import { type Board, nameOf, plainLists } from '#lib/model/board.ts'
import { isSame } from '#lib/model/is-same.ts'

const lists = ['components', 'connections', 'domains', 'drivers', 'flows', ...plainLists] as const
type List = (typeof lists)[number]
/** Where a row stands; `limits` are the rows inside rows, `board` is the board's own title and scenario. */
export type ChangedList = List | 'limits' | 'board'

/** One field that is not what it was; undefined where it was not there, or is not any more. */
export interface FieldChange {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

/** One row that came, went or became another. */
export interface RowChange {
  readonly list: ChangedList
  readonly id: string
  /** What people know it by. */
  readonly name: string
  readonly change: 'added' | 'removed' | 'changed'
  /** What became another; empty unless it is `changed`. */
  readonly fields: readonly FieldChange[]
}

/** What makes one board another. Equal boards differ in nothing; the other way round, what was added is removed. */
export function boardDifference(before: Board, after: Board): readonly RowChange[] {
  const own = changedFields(
    { title: before.title, ...before.scenario },
    { title: after.title, ...after.scenario },
  )
  const rows = lists.flatMap((list) => {
    const named = (board: Board): readonly NamedRow[] =>
      board[list].map((row) => ({ id: row.id, name: rowName(list, row, board), fields: { ...row } }))
    return changedRows(list, named(before), named(after))
  })
  return own.length === 0
    ? rows
    : [{ list: 'board', id: '', name: '', change: 'changed', fields: own }, ...rows]
}

type Fields = Readonly<Record<string, unknown>>
interface NamedRow {
  readonly id: string
  readonly name: string
  readonly fields: Fields
}

function changedRows(
  list: ChangedList,
  before: readonly NamedRow[],
  after: readonly NamedRow[],
): readonly RowChange[] {
  const [old, now] = [before, after].map((rows) => new Map(rows.map((row) => [row.id, row])))
  const whole =
    (change: 'added' | 'removed') =>
    ({ id, name }: NamedRow) => ({ list, id, name, change, fields: [] })
  return [
    ...after.filter(({ id }) => !old?.has(id)).map(whole('added')),
    ...before.filter(({ id }) => !now?.has(id)).map(whole('removed')),
    ...after.flatMap((row) => changesWithin(list, old?.get(row.id) ?? row, row)),
  ]
}

function changesWithin(list: ChangedList, before: NamedRow, after: NamedRow): readonly RowChange[] {
  const { limits: oldLimits, ...old } = before.fields
  const { limits, ...now } = after.fields
  const fields = changedFields(old, now)
  return [
    ...(fields.length === 0
      ? []
      : [{ list, id: after.id, name: after.name, change: 'changed' as const, fields }]),
    ...changedRows('limits', limitsOf(before, oldLimits), limitsOf(after, limits)),
  ]
}

/** The limits that a row holds, each named after both; one without a name goes by its kind. */
function limitsOf(owner: NamedRow, limits: unknown): readonly NamedRow[] {
  if (!Array.isArray(limits)) return []
  return limits.map((limit: { readonly id: string; readonly kind: string; readonly name?: string }) => ({
    id: `${owner.id}/${limit.id}`,
    name: `${owner.name} · ${nameOf({ ...limit, id: limit.kind })}`,
    fields: { ...limit },
  }))
}

function changedFields(before: Fields, after: Fields): readonly FieldChange[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...fields]
    .filter((field) => !isSame(before[field], after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }))
}

/** Longer texts are told by how they begin. */
const MOST_CHARACTERS = 60

function rowName(list: List, row: Board[List][number], board: Board): string {
  if (
    list === 'components' ||
    list === 'connections' ||
    list === 'domains' ||
    list === 'drivers' ||
    list === 'flows'
  )
    return thingName(list, row.id, board)
  const fields: Fields = { ...row }
  const words = [fields.title, fields.text, fields.name].find(
    (each) => typeof each === 'string' && each.trim() !== '',
  )
  if (typeof words !== 'string') return row.id
  return words.length > MOST_CHARACTERS ? `${words.slice(0, MOST_CHARACTERS - 1)}…` : words
}
