import { type Board, nameOf } from '#lib/model/board.ts'
import { isInput } from '#lib/model/row.ts'
import { freshIds } from './fresh-id.ts'

/** The lists whose rows others refer to. */
export type Referred = 'drivers' | 'flows' | 'components' | 'connections' | 'domains'

/** For each list, the ids of imported rows with the ids that they have on the board. */
export type Renamed = Readonly<Record<Referred, ReadonlyMap<string, string>>>

/** Which fields hold ids of which lists. */
const references: Readonly<Record<string, readonly Referred[]>> = {
  from: ['components'],
  to: ['components'],
  of: ['components'],
  entry: ['components'],
  instancesOf: ['components'],
  fallbackTo: ['components'],
  failoverTo: ['components'],
  component: ['components'],
  // an id that both have means the domain
  contains: ['domains', 'components'],
  instances: ['domains'],
  domain: ['domains'],
  down: ['domains'],
  connection: ['connections'],
  driver: ['drivers'],
  growsWith: ['drivers'],
  flow: ['flows'],
  flows: ['flows'],
}

/** What imported rows are called on the board: rows of the same name are the same, the others get ids of their own. */
export function renamedIds(board: Board, imported: Board): Renamed {
  const byName = (list: 'drivers' | 'components' | 'domains', idOf: (id: string) => string) =>
    paired<Named>(board[list], imported[list], (row) => nameKey(nameOf(row)), idOf)
  // a domain lists components and domains by their ids alone, so the two share none
  const idOf = idsBeside(board.components, board.domains)
  const components = byName('components', idOf)
  const domains = byName('domains', idOf)
  const drivers = byName('drivers', idsBeside(board.drivers))
  const componentOf = (id: string, isOwn: boolean) => (isOwn ? id : (components.get(id) ?? id))
  const flows = paired(
    board.flows,
    imported.flows,
    (row, isOwn) => [nameKey(nameOf(row)), componentOf(row.entry, isOwn)].join('\n'),
    idsBeside(board.flows),
  )
  const connections = paired(
    board.connections,
    imported.connections,
    ({ from, to, mode }, isOwn) =>
      [componentOf(from, isOwn), componentOf(to, isOwn), mode === 'startup'].join('\n'),
    idsBeside(board.connections),
  )
  return { drivers, flows, components, connections, domains }
}

interface Named {
  readonly id: string
  readonly name?: string
}

function nameKey(name: string): string {
  return name.normalize('NFC').trim().toLowerCase()
}

/** Ids that none of these rows has. */
function idsBeside(...lists: readonly (readonly { readonly id: string }[])[]): (id: string) => string {
  const idOf = freshIds()
  for (const { id } of lists.flat()) idOf(id)
  return idOf
}

/** Every imported row with the row of the board that has its key, each of them once, else with a fresh id. */
function paired<Row extends { readonly id: string }>(
  own: readonly Row[],
  imported: readonly Row[],
  keyOf: (row: Row, isOwn: boolean) => string,
  idOf: (id: string) => string,
): ReadonlyMap<string, string> {
  const waiting = new Map<string, string[]>()
  for (const row of own) {
    const key = keyOf(row, true)
    waiting.set(key, [...(waiting.get(key) ?? []), row.id])
  }
  return new Map(
    imported.map((row) => [row.id, waiting.get(keyOf(row, false))?.shift() ?? idOf(row.id)] as const),
  )
}

/** A value with the ids in it renamed. */
export function withIds(value: unknown, renamed: Renamed): unknown {
  if (Array.isArray(value)) return value.map((item) => withIds(item, renamed))
  if (!isInput(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => {
      const lists = Object.hasOwn(references, key) ? references[key] : undefined
      return [key, lists === undefined ? withIds(field, renamed) : referring(field, lists, renamed)]
    }),
  )
}

function referring(field: unknown, lists: readonly Referred[], renamed: Renamed): unknown {
  const idOf = (id: string) => lists.flatMap((list) => renamed[list].get(id) ?? []).at(0) ?? id
  if (typeof field === 'string') return idOf(field)
  if (Array.isArray(field)) return field.map((id) => (typeof id === 'string' ? idOf(id) : id))
  if (!isInput(field)) return field
  return Object.fromEntries(Object.entries(field).map(([id, count]) => [idOf(id), count]))
}
