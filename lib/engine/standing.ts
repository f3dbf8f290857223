import type { Board } from '#lib/model/board.ts'
import type { Component } from '#lib/model/component.ts'
import type { DomainId } from '#lib/model/id.ts'
import { enclosingDomains } from '#lib/model/nesting.ts'
import { instancesOf } from '#lib/model/placement.ts'
import { medianOf } from '#lib/model/quantity.ts'
import { cacheHitRatio } from './cache-hit-ratio.ts'
import type { Network } from './network.ts'
import { isSameIn, sameNumbers } from './same.ts'

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

/**
 * What is up with these domains down, and all that are nested in them. Numbers that are the same as in an earlier
 * standing are taken from there. [D1]
 */
export function standingOf(
  board: Board,
  network: Network,
  asked: readonly DomainId[],
  earlier?: Standing,
): Standing {
  const down = closureOf(board, asked)
  const drawn = sameNumbers(drawnOf(network.components), earlier?.drawn)
  const up = down.size === 0 ? drawn : sameNumbers(upOf(board, network, drawn, down), earlier?.up)
  const { components } = network
  const hitRatio = new Float64Array(components.length)
  const takenBy = new Int32Array(components.length)
  for (let i = 0; i < components.length; i++) {
    const component = components[i]
    if (component === undefined) continue
    hitRatio[i] = hitRatioOf(component, drawn[i] ?? 0, up[i] ?? 0)
    takenBy[i] = standIn(component, i, network, up)
  }
  return {
    down,
    drawn,
    up,
    hitRatio: sameNumbers(hitRatio, earlier?.hitRatio),
    takenBy: sameNumbers(takenBy, earlier?.takenBy),
  }
}

/** The same standing while nothing that it is made of changes. */
export function isStandingSame(
  earlier: { readonly board: Board; readonly network: Network },
  board: Board,
  network: Network,
): boolean {
  return (
    earlier.board.domains === board.domains &&
    isSameIn(earlier.network.components, network.components, [
      'id',
      'instances',
      'hitRatio',
      'cache',
      'hitFollowsSurvivors',
      'failoverTo',
    ])
  )
}

function drawnOf(components: readonly Component[]): Float64Array {
  const drawn = new Float64Array(components.length)
  for (let i = 0; i < components.length; i++) {
    const component = components[i]
    if (component !== undefined) drawn[i] = instancesOf(component)
  }
  return drawn
}

function upOf(
  board: Board,
  { components }: Network,
  drawn: Float64Array,
  down: ReadonlySet<DomainId>,
): Float64Array {
  const members = membersOf(board, down)
  return drawn.map((count, index) => {
    const component = components[index]
    if (component === undefined) return count
    return members.has(component.id) ? 0 : count - lostOf(component, down)
  })
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

function lostOf({ instances }: Component, down: ReadonlySet<DomainId>): number {
  if (typeof instances !== 'object') return 0
  let lost = 0
  for (const domain of down) if (Object.hasOwn(instances, domain)) lost += instances[domain] ?? 0
  return lost
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
  const targets = to.slice()
  for (let edge = 0; edge < to.length; edge++) {
    const drawn = to[edge] ?? 0
    if ((up[drawn] ?? 0) > 0) continue
    const fallbackTo = connections[edge]?.fallbackTo
    const target = takenBy[drawn] ?? drawn
    targets[edge] = target
    if (target !== drawn || fallbackTo === undefined) continue
    const fallback = componentAt.get(fallbackTo)
    if (fallback !== undefined && (up[fallback] ?? 0) > 0) targets[edge] = fallback
  }
  return targets
}
