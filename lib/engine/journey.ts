import type { Connection } from '#lib/model/connection.ts'
import type { Problem } from '#lib/model/problem.ts'
import { unstableCycle } from './cycles.ts'
import type { Drivers } from './drivers.ts'
import type { Expansion } from './expansion.ts'
import { growingBundles, withGrowingCalls } from './growing-visits.ts'
import type { Network } from './network.ts'
import { type Route, visits } from './visits.ts'

/** Where one request of a flow goes: one part for each way of growing; a problem when it never ends. */
export interface Journey {
  readonly weights: Float64Array
  readonly entry: number | undefined
  readonly route: Route
  readonly connections: readonly Connection[]
  readonly curves: Drivers['curves']
  readonly parts: readonly { readonly visits: Float64Array; readonly growth: Expansion | null }[] | Problem
}

type Asked = Omit<Journey, 'parts'>

/** Whether a journey that was made goes as one that is asked for would. */
export function isSameJourney(was: Journey, { weights, entry, route, connections, curves }: Asked): boolean {
  const isSameWay = was.weights === weights && was.entry === entry && was.route === route
  if (!isSameWay || 'code' in was.parts) return false
  if (was.parts.length > 1) return was.connections === connections && was.curves === curves
  return was.connections === connections || !connections.some(isGrowing)
}

function isGrowing({ growsWith }: Connection): boolean {
  return growsWith !== undefined
}

/** Follows one request; a circle that never ends is a problem. [T2] [T3] [T6] */
export function journeyOf(asked: Asked, network: Network, drivers: Drivers): Journey {
  const { weights, entry, route } = asked
  const injected = new Float64Array(network.components.length)
  if (entry !== undefined) injected[entry] = 1
  const today = visits(route, weights, injected)
  if (typeof today === 'number') return { ...asked, parts: unstableCycle(network, route, weights, today) }
  const bundles = growingBundles(weights, today, network, drivers)
  const parts =
    bundles.length === 0
      ? [{ visits: today, growth: null }]
      : withGrowingCalls(route, weights, injected, bundles)
  return { ...asked, parts }
}
