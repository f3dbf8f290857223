import type { Board } from '#lib/model/board.ts'
import type { Component } from '#lib/model/component.ts'
import type { Connection } from '#lib/model/connection.ts'
import type { FailureDomain } from '#lib/model/domain.ts'
import type { Driver } from '#lib/model/driver.ts'
import type { Flow } from '#lib/model/flow.ts'
import type { Limit } from '#lib/model/limit.ts'
import { type Quantity, sourceOf } from '#lib/model/quantity.ts'
import { type Made, made } from './same.ts'

/** What nobody knows yet, by the rows that say so. */
export interface Unknowns {
  /** Paths of the quantities that nobody knows yet, in the order of the board. [U1] */
  readonly paths: readonly string[]
  readonly drivers: Made<Driver, readonly string[]>
  readonly flows: Made<Flow, readonly string[]>
  readonly components: Made<Component, readonly string[]>
  readonly connections: Made<Connection, readonly string[]>
  readonly domains: Made<FailureDomain, readonly string[]>
}

const lists = ['drivers', 'flows', 'components', 'connections', 'domains'] as const

/** Asks only rows that are not those of an earlier board. */
export function unknownsOf(board: Board, earlier?: Unknowns): Unknowns {
  const rows = {
    drivers: made(board.drivers, earlier?.drivers, inDriver),
    flows: made(board.flows, earlier?.flows, inFlow),
    components: made(board.components, earlier?.components, inComponent),
    connections: made(board.connections, earlier?.connections, inConnection),
    domains: made(board.domains, earlier?.domains, inDomain),
  }
  const isSame = earlier !== undefined && lists.every((list) => rows[list].results === earlier[list].results)
  return { ...rows, paths: isSame ? earlier.paths : lists.flatMap((list) => allOf(rows[list].results)) }
}

function allOf(results: readonly (readonly string[])[]): readonly string[] {
  const paths: string[] = []
  for (const some of results) if (some.length > 0) paths.push(...some)
  return paths
}

/** Most rows know everything. */
const none: readonly string[] = []

function inDriver({ id, base }: Driver): readonly string[] {
  return isUnknown(base) ? [`drivers/${id}/base`] : none
}

function inFlow({ id, perUnit }: Flow): readonly string[] {
  return isUnknown(perUnit) ? [`flows/${id}/perUnit`] : none
}

function inComponent({ id, service, limits, ...fields }: Component): readonly string[] {
  const own = (['ownSeconds', 'hitRatio', 'availability', 'instanceAvailability'] as const).filter((field) =>
    isUnknown(fields[field]),
  )
  const times = (['meanSeconds', 'servers', 'scv'] as const).filter((field) => isUnknown(service?.[field]))
  const paths = [...own, ...times.map((field) => `service/${field}`), ...inLimits(limits)]
  return paths.length === 0 ? none : paths.map((field) => `components/${id}/${field}`)
}

function inConnection({ id, calls, retry }: Connection): readonly string[] {
  if (!isUnknown(calls) && !isUnknown(retry?.failureRatio)) return none
  return [
    ...(isUnknown(calls) ? [`connections/${id}/calls`] : []),
    ...(isUnknown(retry?.failureRatio) ? [`connections/${id}/retry/failureRatio`] : []),
  ]
}

function inDomain({ id, availability, limits }: FailureDomain): readonly string[] {
  const paths = [...(isUnknown(availability) ? ['availability'] : []), ...inLimits(limits)]
  return paths.length === 0 ? none : paths.map((field) => `domains/${id}/${field}`)
}

function isUnknown(quantity: Quantity | undefined): boolean {
  return typeof quantity === 'object' && sourceOf(quantity) === 'unknown'
}

function inLimits(limits: readonly Limit[]): readonly string[] {
  if (limits.every((limit) => inLimit(limit).length === 0)) return none
  return limits.flatMap((limit) => inLimit(limit).map((field) => `limits/${limit.id}/${field}`))
}

function inLimit(limit: Limit): readonly string[] {
  const fields = (['initial', 'inflowPerDay', 'outflowPerDay', 'commitSeconds'] as const).filter((field) =>
    isUnknown(limit[field]),
  )
  return [...inCapacity(limit), ...fields]
}

/** Reserved kinds may come without a capacity; those that do not bring one of their own lack it. */
function isWithoutCapacity({ kind, capacity }: Limit): boolean {
  return capacity === undefined && (kind === 'connections' || kind === 'hot-partition')
}

function inCapacity(limit: Limit): readonly string[] {
  const { capacity } = limit
  if (isWithoutCapacity(limit)) return ['capacity']
  if (typeof capacity !== 'object') return []
  if ('perInstance' in capacity) return isUnknown(capacity.perInstance) ? ['capacity/perInstance'] : []
  if ('chain' in capacity) {
    return capacity.chain.flatMap(({ value }, index) =>
      isUnknown(value) ? [`capacity/chain/${index}/value`] : [],
    )
  }
  return !('pool' in capacity) && isUnknown(capacity) ? ['capacity'] : []
}
