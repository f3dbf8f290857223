import type { Component } from '#lib/model/component.ts'
import type { Connection } from '#lib/model/connection.ts'
import type { Flow } from '#lib/model/flow.ts'
import { medianOf } from '#lib/model/quantity.ts'
import type { CountedLoad } from './counted-load.ts'
import { valueAt } from './expansion.ts'
import { carries } from './network.ts'
import type { Standing } from './standing.ts'
import type { System } from './system.ts'
import { type Route, routeOf, visits } from './visits.ts'

/** By path how much a load changes when an input grows by a small part of itself: ∂load/∂ln x. */
export type Gradient = ReadonlyMap<string, number>

/**
 * The gradient of a load at one multiple in all traffic inputs at once: one forward solve for the visits of a flow,
 * and one on the reversed connections for what each request at a component adds to the load in the end (its adjoint
 * state). Null when a flow has no end at that multiple. [S10]
 */
export function loadGradient(
  counted: CountedLoad,
  flows: readonly Flow[],
  system: System,
  standing: Standing,
  route: Route,
  multiple: number,
): Gradient | null {
  const { network, drivers, traffic } = system
  const gradient = new Map<string, number>()
  const add = (path: string, change: number) => gradient.set(path, (gradient.get(path) ?? 0) + change)
  const backwards = routeOf(route.to, route.from, network.components.length)
  const growths = network.connections.map(({ growsWith }) => valueAt(drivers.growthOf(growsWith), multiple))
  for (const flow of flows) {
    const base = drivers.valueOf(flow.driver)?.base ?? 0
    const rate = (medianOf(flow.perUnit) ?? 0) * base * valueAt(drivers.growthOf(flow.driver), multiple)
    const weights = traffic.callsPerVisit.map((calls, edge) => calls * carried(edge, flow))
    const injected = new Float64Array(network.components.length)
    const entry = standing.takenBy[network.componentAt.get(flow.entry) ?? -1]
    if (entry === undefined) continue
    injected[entry] = 1
    const onConnections = counted.onConnections(flow.id)
    const states = adjointStates(backwards, weights, counted.atComponents(flow.id), onConnections)
    const visited = visits(route, weights, injected)
    if (states === null || typeof visited === 'number') return null
    const ofFlow = rate * (states[entry] ?? 0)
    add(`flows/${flow.id}/perUnit`, ofFlow)
    add(`drivers/${flow.driver}/base`, ofFlow)
    for (const [edge, connection] of network.connections.entries()) {
      const perCall = (states[route.to[edge] ?? 0] ?? 0) + (onConnections[edge] ?? 0)
      const from = network.from[edge] ?? 0
      const perWeight = rate * (visited[from] ?? 0) * carried(edge, flow) * perCall
      if (perWeight !== 0) addConnection(connection, edge, from, perWeight)
    }
  }
  for (const [driver, perBase] of counted.ofDrivers) {
    add(`drivers/${driver}/base`, perBase * (drivers.valueOf(driver)?.base ?? 0))
  }
  return gradient

  function carried(edge: number, flow: Flow): number {
    const connection = network.connections[edge]
    return connection !== undefined && carries(connection, flow.id) ? (growths[edge] ?? 1) : 0
  }

  function addConnection(connection: Connection, edge: number, from: number, perWeight: number): void {
    const path = `connections/${connection.id}`
    const onEdge = perWeight * (traffic.callsPerVisit[edge] ?? 0)
    add(`${path}/calls`, onEdge)
    add(`${path}/retry/failureRatio`, onEdge * attemptsElasticity(connection))
    const component: Component | undefined = network.components[from]
    if (connection.onMiss !== true || component?.hitRatio === undefined) return
    const hits = (network.attempts[edge] ?? 0) * (standing.hitRatio[from] ?? 0)
    add(`components/${component.id}/hitRatio`, -perWeight * hits)
  }
}

/** What one more request at each component adds to the load, its further calls included: y = a + Wy. */
function adjointStates(
  backwards: Route,
  weights: Float64Array,
  atComponents: Float64Array,
  onConnections: Float64Array,
): Float64Array | null {
  const inflow = atComponents.slice()
  for (const [edge, weight] of onConnections.entries()) {
    const from = backwards.to[edge] ?? 0
    inflow[from] = (inflow[from] ?? 0) + weight * (weights[edge] ?? 0)
  }
  const states = visits(backwards, weights, inflow)
  return typeof states === 'number' ? null : states
}

/** ∂ln A/∂ln p of the attempts A = 1 + p + … + p^r; none once the budget is used up. [T4] */
function attemptsElasticity({ retry }: Connection): number {
  const p = retry?.failureRatio === undefined ? null : medianOf(retry.failureRatio, 'share')
  if (retry === undefined || p === null) return 0
  let [attempts, slope] = [1, 0]
  for (let again = 1; again <= retry.retries; again++) {
    attempts += p ** again
    slope += again * p ** again
  }
  return attempts > 1 + (retry.budget ?? Infinity) ? 0 : slope / attempts
}
