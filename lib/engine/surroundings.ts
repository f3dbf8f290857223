import type { Board } from '#lib/model/board.ts'
import type { DomainId } from '#lib/model/id.ts'
import type { CapacityValue, Holder } from './capacity.ts'
import { capacityOf } from './capacity.ts'
import { valueAt } from './expansion.ts'
import type { Frame } from './frame.ts'
import type { HeldLimit } from './held-limits.ts'
import type { Placed } from './placed.ts'
import { type Standing, standingOf } from './standing.ts'
import type { System } from './system.ts'
import { type Timeline, timelineOf } from './timeline.ts'

/** A solved board, and when: what limits are read from that time has a say in. */
export interface Surroundings {
  readonly board: Board
  readonly system: Pick<System, 'network' | 'drivers' | 'traffic'>
  readonly standing: Standing
  readonly placed: ReadonlyMap<DomainId, readonly Placed[]>
  /** The limits that time has a say in. */
  readonly timed: readonly HeldLimit[]
  /** Null when nothing is known about growth in time. */
  readonly timeline: Timeline | null
}

/** The surroundings of a system with some domains down; few boards need to know who is up for that. */
export function surroundingsOf(
  { board, placed }: Frame,
  system: System,
  down: readonly DomainId[],
): Surroundings {
  let standing: Standing | undefined
  return {
    board,
    system,
    placed,
    timed: system.workings.limits.timed,
    timeline: timelineOf(board.scenario),
    get standing() {
      standing ??= standingOf(board, system.network, down)
      return standing
    },
  }
}

/** All limits of a kind, in the order of the board. */
export function limitsOfKind({ timed }: Surroundings, kind: 'stock' | 'delay'): readonly HeldLimit[] {
  return timed.filter(({ limit }) => limit.kind === kind)
}

/** Where a limit stands in the board. */
export function heldPath({ holder, component, limit }: HeldLimit): string {
  return `${component === null ? 'domains' : 'components'}/${holder}/limits/${limit.id}`
}

/** What a limit can carry with what is up; null while nobody knows. [L2]–[L6] [D3] */
export function heldCapacity(
  { holder, component, limit }: HeldLimit,
  around: Surroundings,
): CapacityValue | null {
  const behind = component === null ? behindDomain(holder, around) : behindComponent(component, around)
  return capacityOf(limit, behind)
}

function behindComponent(component: number, { system, standing }: Surroundings): Holder {
  const up = standing.up[component] ?? 0
  const isWhole = up === standing.drawn[component]
  return { up, ceiling: isWhole ? (system.network.components[component]?.maxInstances ?? null) : null }
}

function behindDomain(holder: HeldLimit['holder'], { standing, placed }: Surroundings): Holder {
  for (const [domain, inside] of placed) {
    if (domain !== holder || standing.down.has(domain)) continue
    return {
      up: Math.max(
        1,
        inside.reduce((sum, { count }) => sum + count, 0),
      ),
      ceiling: null,
    }
  }
  return { up: 0, ceiling: null }
}

/** Requests per second at a component at a multiple of today. [T1] */
export function arrivalsAt(component: number, { system }: Surroundings, multiple: number): number {
  let sum = 0
  for (const { perSecond, growth } of system.traffic.total) {
    sum += (perSecond[component] ?? 0) * valueAt(growth, multiple)
  }
  return sum
}
