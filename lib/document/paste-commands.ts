import type { Board } from '#lib/model/board.ts'
import type { Point } from '#lib/model/field.ts'
import type { ComponentId, ConnectionId, DomainId, DriverId, LimitId, RowId } from '#lib/model/id.ts'
import type { Limit } from '#lib/model/limit.ts'
import { isInput } from '#lib/model/row.ts'
import { addComponent } from './component-commands.ts'
import type { Edit } from './edit.ts'
import { newId } from './new-id.ts'
import { limitKey, type Table } from './table.ts'

/** What a paste adds, and the keys that its rows got. */
export interface Pasted {
  readonly edits: readonly Edit[]
  readonly components: readonly ComponentId[]
  readonly domains: readonly DomainId[]
  readonly notes: readonly RowId[]
}

/** How the ids of a fragment are renamed, by what they are ids of. */
interface Renamed {
  readonly component: ReadonlyMap<string, string>
  readonly connection: ReadonlyMap<string, string>
  readonly domain: ReadonlyMap<string, string>
  readonly driver: ReadonlyMap<string, string>
}

/**
 * Adds a fragment to a board: everything under an id of its own, moved by `shift`, under a name that `nameOf` gives.
 * Drivers that the board has are used; references to what neither has are left out, and so are lists of flows.
 */
export function pasteBoard(
  board: Board,
  fragment: Board,
  shift: Point,
  nameOf: (name: string | undefined, id: string) => string,
): Pasted {
  const renamed: Renamed = {
    component: twins<ComponentId>(fragment.components),
    connection: twins<ConnectionId>(fragment.connections),
    domain: twins<DomainId>(fragment.domains),
    driver: new Map(
      fragment.drivers.map(({ id }) => [id, knownDriver(board, fragment, id) ?? newId<DriverId>()]),
    ),
  }
  const keep = <Row extends object>(row: Row): Row => withIds(row, renamed, board) as Row // only ids inside changed
  const twin = <Kind extends string>(ids: ReadonlyMap<string, string>, id: Kind) =>
    (ids.get(id) ?? id) as Kind
  const moved = (at: Point | undefined) => (at ? { position: { x: at.x + shift.x, y: at.y + shift.y } } : {})
  const notes = fragment.notes.map((note) => ({ ...keep(note), id: newId<RowId>() }))
  const drivers = fragment.drivers.filter(({ id }) => knownDriver(board, fragment, id) === null)
  const edits: Edit[] = [
    ...drivers.map(({ id, ...row }) => added('drivers', twin(renamed.driver, id), row)),
    ...fragment.domains.flatMap(({ id, limits, position, ...row }) => {
      const key = twin(renamed.domain, id)
      return [
        added('domains', key, { ...keep(row), ...moved(position ?? { x: 0, y: 0 }) }),
        ...limits.map(({ id: limit, ...fields }) =>
          added('limits', limitKey({ table: 'domains', id: key }, limit), keep(fields)),
        ),
      ]
    }),
    ...fragment.components.flatMap(({ id, limits, position, name, ...row }) =>
      addComponent({
        ...keep(row),
        ...moved(position ?? { x: 0, y: 0 }),
        id: twin(renamed.component, id),
        name: nameOf(name, id),
        limits: limits.flatMap((limit) => {
          const kept = keep(limit)
          return isWhole(limit, kept) ? [{ ...kept, id: newId<LimitId>() }] : []
        }),
      }),
    ),
    ...fragment.connections.map(({ id, ...row }) =>
      added('connections', twin(renamed.connection, id), keep(row)),
    ),
    ...notes.map(({ id, on, ...row }) =>
      added(
        'notes',
        id,
        on !== undefined && 'point' in on
          ? { ...row, on: { point: moved(on.point).position } }
          : { ...row, on },
      ),
    ),
  ]
  return {
    edits,
    components: fragment.components.map(({ id }) => twin(renamed.component, id)),
    domains: fragment.domains.map(({ id }) => twin(renamed.domain, id)),
    notes: notes.map(({ id }) => id),
  }
}

function added(table: Table, key: string, row: object): Edit {
  return { kind: 'add', table, key, row: { ...row } }
}

function twins<Kind extends ComponentId | ConnectionId | DomainId>(
  rows: readonly { readonly id: string }[],
): ReadonlyMap<string, string> {
  return new Map(rows.map(({ id }) => [id, newId<Kind>()]))
}

/** Whether nothing that a limit counts was left behind; without it, the limit would say something else. */
function isWhole(before: Limit, after: Limit): boolean {
  const counted = ({ from, driver, terms = [] }: Limit) =>
    [
      from,
      driver,
      ...terms.flatMap(({ of, instancesOf, connection, driver: own }) => [of, instancesOf, connection, own]),
    ].filter((id) => id !== undefined).length
  return counted(before) === counted(after)
}

/** The board's own driver for one of the fragment: the same id and name, else the same name. */
function knownDriver(board: Board, fragment: Board, id: string): DriverId | null {
  const sought = fragment.drivers.find((driver) => driver.id === id)
  const same = board.drivers.find((driver) => driver.id === id && driver.name === sought?.name)
  const named = board.drivers.find((driver) => driver.name !== undefined && driver.name === sought?.name)
  return (same ?? named)?.id ?? null
}

/** Which fields hold the id of what. */
const references: Readonly<Record<string, keyof Renamed>> = {
  from: 'component',
  to: 'component',
  of: 'component',
  instancesOf: 'component',
  fallbackTo: 'component',
  component: 'component',
  failoverTo: 'component',
  contains: 'component',
  connection: 'connection',
  domain: 'domain',
  instances: 'domain',
  growsWith: 'driver',
  driver: 'driver',
}

/** The value with the ids in it renamed; what refers to nothing here is left out. */
function withIds(value: unknown, renamed: Renamed, board: Board): unknown {
  if (Array.isArray(value)) return value.map((item) => withIds(item, renamed, board))
  if (!isInput(value)) return value
  const entries = Object.entries(value).flatMap(([key, field]): [string, unknown][] => {
    const what = references[key]
    if (key === 'flows') return []
    if (what === undefined) return [[key, withIds(field, renamed, board)]]
    const found = reference(field, what, renamed, board)
    return found === undefined ? [] : [[key, found]]
  })
  return Object.fromEntries(entries)
}

function reference(field: unknown, what: keyof Renamed, renamed: Renamed, board: Board): unknown {
  const idOf = (id: string) =>
    renamed[what].get(id) ?? (what === 'component' ? renamed.domain.get(id) : undefined) ?? onBoard(id, board)
  if (typeof field === 'string') return idOf(field)
  if (Array.isArray(field)) return field.flatMap((id) => idOf(String(id)) ?? [])
  if (!isInput(field)) return field
  const placed = Object.entries(field)
  const kept = placed.flatMap(([id, count]): [string, unknown][] => {
    const known = idOf(id)
    return known === undefined ? [] : [[known, count]]
  })
  if (kept.length > 0) return Object.fromEntries(kept)
  return placed.reduce((sum, [, count]) => sum + (typeof count === 'number' ? count : 0), 0)
}

function onBoard(id: string, { components, connections, domains, drivers }: Board): string | undefined {
  return [components, connections, domains, drivers].some((rows) => rows.some((row) => row.id === id))
    ? id
    : undefined
}
