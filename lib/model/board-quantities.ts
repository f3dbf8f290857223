import type { Board } from './board.ts'
import type { Component } from './component.ts'
import type { Connection } from './connection.ts'
import type { Limit } from './limit.ts'
import type { Bound, Quantity } from './quantity.ts'

/** A quantity of a board and where it stands: `components/api/limits/rps/capacity`. */
export interface BoardQuantity {
  readonly path: string
  readonly quantity: Quantity
  readonly bound: Bound
}

/** Every quantity that is written on a board, unknown ones too, in the order of the board. */
export function quantitiesOf(board: Board): readonly BoardQuantity[] {
  const found: BoardQuantity[] = []
  mapQuantities(board, (quantity, path, bound) => {
    found.push({ path, quantity, bound })
    return quantity
  })
  return found
}

/** The board with these numbers written in, by path; rows that do not change keep their identity. */
export function withValues(board: Board, values: ReadonlyMap<string, number>): Board {
  return mapQuantities(board, (quantity, path) => values.get(path) ?? quantity)
}

type Change = (quantity: Quantity, path: string, bound: Bound) => Quantity

/** Bounds of the fields of a row that hold quantities. */
type Bounds<Row> = { readonly [Key in keyof Row]?: Bound }

const service = { meanSeconds: 'positive', servers: 'positive', scv: 'non-negative' } as const
const component = {
  ownSeconds: 'non-negative',
  hitRatio: 'share',
  availability: 'share',
  instanceAvailability: 'share',
} as const
const limit = {
  initial: 'non-negative',
  inflowPerDay: 'non-negative',
  outflowPerDay: 'non-negative',
  commitSeconds: 'positive',
} as const

function mapQuantities(board: Board, change: Change): Board {
  return {
    ...board,
    drivers: mapRows(board.drivers, (row) =>
      mapFields(row, { base: 'non-negative' }, `drivers/${row.id}`, change),
    ),
    flows: mapRows(board.flows, (row) =>
      mapFields(row, { perUnit: 'non-negative' }, `flows/${row.id}`, change),
    ),
    components: mapRows(board.components, (row) => mapComponent(row, `components/${row.id}`, change)),
    connections: mapRows(board.connections, (row) => mapConnection(row, `connections/${row.id}`, change)),
    domains: mapRows(board.domains, (row) => {
      const path = `domains/${row.id}`
      return mapLimits(mapFields(row, { availability: 'share' }, path, change), path, change)
    }),
  }
}

function mapComponent(row: Component, path: string, change: Change): Component {
  const withFields = mapFields(row, component, path, change)
  const withService = mapField(withFields, 'service', (fields) =>
    mapFields(fields, service, `${path}/service`, change),
  )
  return mapLimits(withService, path, change)
}

function mapConnection(row: Connection, path: string, change: Change): Connection {
  return mapField(mapFields(row, { calls: 'non-negative' }, path, change), 'retry', (retry) =>
    mapFields(retry, { failureRatio: 'share' }, `${path}/retry`, change),
  )
}

function mapLimits<Row extends { readonly limits: readonly Limit[] }>(
  row: Row,
  path: string,
  change: Change,
): Row {
  return mapField(row, 'limits', (limits) =>
    mapRows(limits, (one) => {
      const where = `${path}/limits/${one.id}`
      const withCapacity = mapField(one, 'capacity', (it) => mapCapacity(it, `${where}/capacity`, change))
      return mapFields(withCapacity, limit, where, change)
    }),
  )
}

type Capacity = NonNullable<Limit['capacity']>

function mapCapacity(capacity: Capacity, path: string, change: Change): Capacity {
  if (typeof capacity !== 'object') return change(capacity, path, 'non-negative')
  if ('perInstance' in capacity) return mapFields(capacity, { perInstance: 'non-negative' }, path, change)
  if ('pool' in capacity) return capacity
  if (!('chain' in capacity)) return change(capacity, path, 'non-negative')
  return mapField(capacity, 'chain', (links) =>
    mapRows(links, (link, index) =>
      mapFields(link, { value: 'non-negative' }, `${path}/chain/${index}`, change),
    ),
  )
}

function mapFields<Row extends object>(row: Row, bounds: Bounds<Row>, path: string, change: Change): Row {
  let mapped = row
  for (const key of Object.keys(bounds) as (keyof Row & string)[]) {
    const bound = bounds[key] ?? 'any'
    // Every field that has a bound holds a quantity: the tables above stand beside the types of the rows.
    mapped = mapField(
      mapped,
      key,
      (value) => change(value as Quantity, `${path}/${key}`, bound) as typeof value,
    )
  }
  return mapped
}

function mapField<Row extends object, Key extends keyof Row>(
  row: Row,
  key: Key,
  map: (value: NonNullable<Row[Key]>) => NonNullable<Row[Key]>,
): Row {
  const value = row[key]
  if (value === undefined || value === null) return row
  const next = map(value)
  return next === value ? row : { ...row, [key]: next }
}

function mapRows<Row>(rows: readonly Row[], map: (row: Row, index: number) => Row): readonly Row[] {
  const mapped = rows.map(map)
  return mapped.every((row, index) => row === rows[index]) ? rows : mapped
}
