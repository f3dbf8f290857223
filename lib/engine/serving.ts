import type { Component } from '#lib/model/component.ts'
import type { DomainId } from '#lib/model/id.ts'
import { arrivalsAt, arrivalsOf } from './arrivals.ts'
import { basisValues } from './basis.ts'
import { logRatio } from './breaking-multiple.ts'
import type { Calling } from './call-graph.ts'
import { capacityAt } from './capacity.ts'
import { valueAt } from './expansion.ts'
import { firstAbove } from './first-above.ts'
import type { Frame } from './frame.ts'
import { lazy } from './lazy.ts'
import { loadFrom } from './load-rows.ts'
import { neededInstances } from './needed-instances.ts'
import { targetsOf } from './standing.ts'
import { isSaturated, type Sojourn, type Station, sojournOf, stationOf } from './station.ts'
import type { System } from './system.ts'

/** How the components of a board serve at one multiple. */
export interface Serving extends Calling {
  /** Components, by number, that cannot serve all that comes. */
  readonly saturated: ReadonlySet<number>
  readonly sojourns: readonly (Sojourn | null)[]
}

/** How the components serve at a multiple: their instances, their sojourns, and who is saturated. [Q8] */
export function servingAt(frame: Frame, system: System, multiple: number): Serving {
  const { network, standing } = system
  const [today, then] = [arrivalsAt(system, 1), arrivalsAt(system, multiple)]
  const saturated = overLimits(frame, system, multiple)
  const stations = network.components.map((component, index): Station | null => {
    const [drawn, up] = [standing.drawn[index] ?? 0, standing.up[index] ?? 0]
    if (up === 0) {
      if (!isPassedBy(component)) saturated.add(index)
      return null
    }
    const [before, arrivals] = [today[index] ?? 0, then[index] ?? 0]
    const instances = up < drawn ? up : servingInstances(component, drawn, before, arrivals)
    const station = stationOf(component, instances)
    if (station !== null && isSaturated(station, arrivals)) saturated.add(index)
    return station
  })
  const sojourns = lazy(() =>
    stations.map((station, index) => station && sojournOf(station, then[index] ?? 0)),
  )
  return {
    network,
    outgoing: frame.route.outgoing,
    targets: targetsOf(network, standing),
    hitRatio: standing.hitRatio,
    calls: callsAt(system, multiple),
    get sojourns() {
      return sojourns()
    },
    saturated,
  }
}

/** Calls per request on each connection; the attempts as they are while none grows. [T6] */
function callsAt({ network, drivers }: System, multiple: number): Float64Array {
  const { attempts, connections } = network
  if (!connections.some(({ growsWith }) => growsWith !== undefined)) return attempts
  return attempts.map(
    (each, edge) => each * valueAt(drivers.growthOf(connections[edge]?.growsWith), multiple),
  )
}

/** Without a cache's instances requests pass it by. [D4] */
function isPassedBy({ kind, hitRatio, cache }: Component): boolean {
  return kind === 'cache' || hitRatio !== undefined || cache !== undefined
}

/**
 * The instances that serve: those needed with an autoscaler; with only a ceiling as many as keep today's utilization;
 * else those drawn. [Q8]
 */
function servingInstances(component: Component, drawn: number, today: number, then: number): number {
  const { autoscale, maxInstances } = component
  if (autoscale !== undefined) return neededInstances(then, component)
  if (maxInstances === undefined || today === 0) return drawn
  const scaling = { autoscale: { perInstance: today / drawn }, maxInstances }
  return Math.max(drawn, neededInstances(then, scaling))
}

/** With more instances than this one more makes little difference. */
const MOST_STEPS = 64

/** The multiples at which all instances are full before one more is started: responses are longest there. [Q8] */
export function fullestMultiples(system: System): readonly number[] {
  const { network, traffic, standing } = system
  return network.components.flatMap(({ autoscale, maxInstances = Infinity, service }, index) => {
    const [drawn, up] = [standing.drawn[index] ?? 0, standing.up[index] ?? 0]
    if (service === undefined || up < drawn || (autoscale === undefined && maxInstances === Infinity))
      return []
    const carried =
      autoscale === undefined
        ? arrivalsOf(traffic.total, index, 1) / drawn
        : autoscale.perInstance * (autoscale.targetUtilization ?? 1)
    return Array.from({ length: Math.min(maxInstances, MOST_STEPS) }, (_, i) =>
      firstAbove((multiple) => logRatio(arrivalsOf(traffic.total, index, multiple), (i + 1) * carried)),
    )
  })
}

/** Components with a limit of their own, or of a domain that they stand in, that carries less than comes. */
function overLimits({ placed }: Frame, { network, basis, table }: System, multiple: number): Set<number> {
  const over = new Set<number>()
  const values = basisValues(basis, multiple)
  for (const [row, { holder, isDomain, capacity }] of table.rows.entries()) {
    if (loadFrom(values, table.loads, row) <= capacityAt(capacity, multiple)) continue
    const index = network.componentAt.get(holder)
    if (isDomain) for (const { component } of placed.get(holder as DomainId) ?? []) over.add(component)
    else if (index !== undefined) over.add(index)
  }
  return over
}
