import { type Board, plainLists } from '#lib/model/board.ts'
import type { Edit } from './edit.ts'
import { limitKey, type Table } from './table.ts'

const lists = ['drivers', 'flows', 'components', 'connections', 'domains', ...plainLists] as const
const known = new Set<string>([...lists, 'format', 'title', 'scenario'])

/** The edits that put a whole board into an empty document. */
export function fillEdits(board: Board): readonly Edit[] {
  return [
    { kind: 'change-board', patch: ownPatch(board) },
    ...lists.flatMap((table) => board[table].map((row) => addition(table, row))),
    ...(['components', 'domains'] as const).flatMap((table) =>
      board[table].flatMap((owner) =>
        owner.limits.map((limit) => ({
          kind: 'add' as const,
          table: 'limits' as const,
          key: limitKey({ table, id: owner.id }, limit.id),
          row: without(limit, 'id'),
        })),
      ),
    ),
  ]
}

/** Everything that is the board's own: its title, its scenario a key a field, and what later versions may add. */
function ownPatch(board: Board): Readonly<Record<string, unknown>> {
  const scenario = Object.entries(board.scenario).map(([key, value]) => [`scenario/${key}`, value])
  const others = Object.entries(board).filter(([key]) => !known.has(key))
  return {
    title: board.title,
    ...Object.fromEntries(scenario),
    ...Object.fromEntries(others.map(([key, value]) => [`other/${key}`, value])),
  }
}

function addition(table: Table, row: { readonly id: string }): Edit {
  return { kind: 'add', table, key: row.id, row: without(row, 'id', 'limits') }
}

function without(row: object, ...keys: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(row).filter(([key]) => !keys.includes(key)))
}
