import type { Board } from '#lib/model/board.ts'
import type { Component } from '#lib/model/component.ts'
import type { DomainId } from '#lib/model/id.ts'
import { enclosingDomains } from '#lib/model/nesting.ts'
import { instancesOf, placementsOf } from '#lib/model/placement.ts'
import { medianOf } from '#lib/model/quantity.ts'
import { cacheHitRatio } from './cache-hit-ratio.ts'
import type { Network } from './network.ts'

/** What is up while some domains are down, by component number. */
export interface Standing {
  readonly down: ReadonlySet<DomainId>
  readonly drawn: Float64Array
  readonly up: Float64Array
  /** The share of requests that a component answers itself. [D4] */
  readonly hitRatio: Float64Array
  /** Who gets the calls meant for a component: itself, or its stand-in while it has no instance up. [D5] */
  readonly takenBy: Int32Array
}

/** What is up with these domains down, and all that are nested in them. [D1] */
export function standingOf(board: Board, network: Network, asked: readonly DomainId[]): Standing {
  const down = closureOf(board, asked)
  const members = membersOf(board, down)
  const { components } = network
  const drawn = new Float64Array(components.map(instancesOf))
  const up = drawn.map((count, index) => {
    const component = components[index]
    if (down.size === 0 || component === undefined) return count
    return members.has(component.id) ? 0 : count - lostOf(component, down)
  })
  const hitRatio = new Float64Array(
    components.map((component, index) => hitRatioOf(component, drawn[index] ?? 0, up[index] ?? 0)),
  )
  const takenBy = new Int32Array(components.map((component, index) => standIn(component, index, network, up)))
  return { down, drawn, up, hitRatio, takenBy }
}

function closureOf({ domains }: Board, asked: readonly DomainId[]): ReadonlySet<DomainId> {
  if (asked.length === 0) return new Set()
  const direct = new Set(asked)
  const around = enclosingDomains(domains)
  return new Set(
    domains.map(({ id }) => id).filter((id) => around.get(id)?.some((outer) => direct.has(outer))),
  )
}

function membersOf({ domains }: Board, down: ReadonlySet<DomainId>): ReadonlySet<string> {
  return new Set(domains.flatMap(({ id, contains = [] }) => (down.has(id) ? contains : [])))
}

function lostOf(component: Component, down: ReadonlySet<DomainId>): number {
  return placementsOf(component).reduce((lost, [domain, count]) => lost + (down.has(domain) ? count : 0), 0)
}

function hitRatioOf(component: Component, drawn: number, up: number): number {
  if (up === 0) return 0
  const { hitRatio, hitFollowsSurvivors } = component
  const known = hitRatio === undefined ? cacheHitRatio(component) : medianOf(hitRatio, 'share')
  return hitFollowsSurvivors === true ? ((known ?? 0) * up) / drawn : (known ?? 0)
}

function standIn({ failoverTo }: Component, index: number, network: Network, up: Float64Array): number {
  if (failoverTo === undefined || (up[index] ?? 0) > 0) return index
  const targets = failoverTo.flatMap((id) => network.componentAt.get(id) ?? [])
  return targets.find((target) => (up[target] ?? 0) > 0) ?? index
}

/** Where each connection leads: to its target, else the target's stand-in, else the caller's fallback. [D5] */
export function targetsOf({ connections, to, componentAt }: Network, { up, takenBy }: Standing): Int32Array {
  return to.map((drawn, edge) => {
    const fallbackTo = connections[edge]?.fallbackTo
    const target = takenBy[drawn] ?? drawn
    if (target !== drawn || fallbackTo === undefined || (up[drawn] ?? 0) > 0) return target
    const fallback = componentAt.get(fallbackTo)
    return fallback !== undefined && (up[fallback] ?? 0) > 0 ? fallback : target
  })
}
