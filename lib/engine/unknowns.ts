import type { Board } from '#lib/model/board.ts'
import type { Component } from '#lib/model/component.ts'
import type { Limit } from '#lib/model/limit.ts'
import { type Quantity, sourceOf } from '#lib/model/quantity.ts'

/** Paths of the quantities that nobody knows yet, in the order of the board. [U1] */
export function unknownPaths(board: Board): readonly string[] {
  const paths: string[] = []
  for (const { id, base } of board.drivers) if (isUnknown(base)) paths.push(`drivers/${id}/base`)
  for (const { id, perUnit } of board.flows) if (isUnknown(perUnit)) paths.push(`flows/${id}/perUnit`)
  for (const component of board.components) {
    for (const field of inComponent(component)) paths.push(`components/${component.id}/${field}`)
  }
  for (const { id, calls, retry } of board.connections) {
    if (isUnknown(calls)) paths.push(`connections/${id}/calls`)
    if (isUnknown(retry?.failureRatio)) paths.push(`connections/${id}/retry/failureRatio`)
  }
  for (const { id, availability, limits } of board.domains) {
    if (isUnknown(availability)) paths.push(`domains/${id}/availability`)
    for (const field of inLimits(limits)) paths.push(`domains/${id}/${field}`)
  }
  return paths
}

function isUnknown(quantity: Quantity | undefined): boolean {
  return typeof quantity === 'object' && sourceOf(quantity) === 'unknown'
}

function inComponent(component: Component): readonly string[] {
  const { service, limits } = component
  const fields = (['ownSeconds', 'hitRatio', 'availability', 'instanceAvailability'] as const).filter(
    (field) => isUnknown(component[field]),
  )
  const times = (['meanSeconds', 'servers', 'scv'] as const).filter((field) => isUnknown(service?.[field]))
  return [...fields, ...times.map((field) => `service/${field}`), ...inLimits(limits)]
}

function inLimits(limits: readonly Limit[]): readonly string[] {
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
