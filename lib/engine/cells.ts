import type { Limit } from '#lib/model/limit.ts'
import { medianOf, type Quantity } from '#lib/model/quantity.ts'
import { cacheHitRatio } from './cache-hit-ratio.ts'
import type { StandingLimit } from './held-limits.ts'
import { scaledCapacity } from './scalability.ts'
import type { System } from './system.ts'

/**
 * The quantities that loads and capacities are computed from, one number after the other: bases of drivers, rates of
 * flows, calls and failure ratios of connections, hit ratios of components, and what limits can carry.
 */
export interface Cells {
  /** The medians; 0 where nobody knows. */
  readonly medians: Float64Array
  readonly perUnit: number
  readonly calls: number
  readonly failureRatio: number
  readonly hitRatio: number
  /** By cell: 1 where more of it means more load, or less capacity. */
  readonly loads: Uint8Array
  /** By limit: its first cell; chains have one for each link. */
  readonly firstLink: Int32Array
  /** The cell of the quantity at a path of the board; −1 where nothing that breaks depends on it. */
  readonly cellOf: (path: string) => number
}

/** Numbers the quantities of a solved board. `rows` are its limits. */
export function cellsOf({ workings }: System, rows: readonly StandingLimit[]): Cells {
  const { board, network } = workings.frame
  const medians: number[] = []
  function add(quantities: readonly (Quantity | undefined)[], absent: number, isShare = false): number {
    const first = medians.length
    for (const one of quantities)
      medians.push(one === undefined ? absent : (medianOf(one, isShare ? 'share' : 'any') ?? 0))
    return first
  }
  add(
    board.drivers.map(({ base }) => base),
    0,
  )
  const perUnit = add(
    board.flows.map((flow) => flow.perUnit),
    0,
  )
  const calls = add(
    network.connections.map((connection) => connection.calls),
    1,
  )
  const failureRatio = add(
    network.connections.map(({ retry }) => retry?.failureRatio),
    0,
    true,
  )
  const hitRatio = add(
    network.components.map((component) => component.hitRatio ?? cacheHitRatio(component) ?? 0),
    0,
    true,
  )
  const firstLink = Int32Array.from([...rows.map(({ limit }) => add(linksOf(limit), 0)), medians.length])
  const loads = new Uint8Array(medians.length).fill(1, 0, hitRatio)
  for (const [row, { limit }] of rows.entries()) {
    if (isCommitted(limit)) loads.fill(1, firstLink[row], firstLink[row + 1])
  }

  const driverAt = numbered(board.drivers.map(({ id }) => `drivers/${id}/base`))
  const flowAt = numbered(board.flows.map(({ id }) => `flows/${id}/perUnit`))
  const limitAt = numbered(
    rows.map((row) => `${row.isDomain ? 'domains' : 'components'}/${row.holder}/limits/${row.limit.id}`),
  )

  function cellOf(path: string): number {
    const [list, id = '', ...field] = path.split('/')
    if (list === 'drivers') return driverAt.get(path) ?? -1
    if (list === 'flows') return after(perUnit, flowAt.get(path))
    if (list === 'connections') {
      const first = field[0] === 'retry' ? failureRatio : calls
      return after(first, network.connectionAt.get(id))
    }
    if (field[0] === 'hitRatio') return after(hitRatio, network.componentAt.get(id))
    const row = limitAt.get([list, id, ...field.slice(0, 2)].join('/'))
    return row === undefined ? -1 : linkCell(row, field.slice(2))
  }

  function linkCell(row: number, field: readonly string[]): number {
    const [limit, first] = [rows[row]?.limit, firstLink[row] ?? 0]
    if (field[0] !== (limit !== undefined && isCommitted(limit) ? 'commitSeconds' : 'capacity')) return -1
    return field[1] === 'chain' ? first + Number(field[2]) : first
  }

  const columns = { medians: Float64Array.from(medians), loads, firstLink }
  return { ...columns, perUnit, calls, failureRatio, hitRatio, cellOf }
}

function numbered(paths: readonly string[]): ReadonlyMap<string, number> {
  return new Map(paths.map((path, index) => [path, index]))
}

function after(first: number, index: number | undefined): number {
  return index === undefined ? -1 : first + index
}

/** The quantities of which the smallest is what a limit can carry; an unknown link of a chain carries anything. */
function linksOf(limit: Limit): readonly Quantity[] {
  const { capacity } = limit
  if (isCommitted(limit)) return [limit.commitSeconds]
  if (capacity === undefined) return []
  if (typeof capacity !== 'object') return [capacity]
  if ('perInstance' in capacity) return [capacity.perInstance]
  if ('chain' in capacity)
    return capacity.chain.map(({ value }) => (medianOf(value) === null ? Infinity : value))
  return 'pool' in capacity ? [] : [capacity]
}

/** Whether what a limit can carry is one over the time of a commit. [L9] */
function isCommitted(limit: Limit): limit is Limit & { readonly commitSeconds: Quantity } {
  return limit.kind === 'leader' && limit.commitSeconds !== undefined
}

/** What a limit lets through in all with these cells: threshold × capacity. [L2]–[L9] */
export function mostWith(
  { limit, behind, capacity }: StandingLimit,
  cells: Float64Array,
  first: number,
  end: number,
): number {
  const threshold = limit.threshold ?? 1
  if (first === end) return threshold * capacity.value
  if (behind.up === 0 && behind.ceiling === null) return 0
  let least = Infinity
  for (let cell = first; cell < end; cell++) least = Math.min(least, cells[cell] ?? 0)
  if (isCommitted(limit)) return threshold * (1 / least)
  return threshold * (capacity.instances === undefined ? least : scaledBy(limit, least, capacity.instances))
}

function scaledBy({ capacity }: Limit, perInstance: number, instances: number): number {
  if (typeof capacity !== 'object' || !('perInstance' in capacity)) return perInstance
  return scaledCapacity(perInstance, instances, capacity.contention, capacity.coherency)
}
