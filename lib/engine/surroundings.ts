import type { Board } from '#lib/model/board.ts'
import type { ComponentId, DomainId } from '#lib/model/id.ts'
import type { Limit } from '#lib/model/limit.ts'
import type { CapacityValue, Holder } from './capacity.ts'
import { capacityOf } from './capacity.ts'
import { valueAt } from './expansion.ts'
import type { Placed } from './placed.ts'
import { type Standing, standingOf } from './standing.ts'
import type { Frame, System } from './system.ts'
import { type Timeline, timelineOf } from './timeline.ts'

/** A solved board, and when: what limits are read from that time has a say in. */
export interface Surroundings {
  readonly board: Board
  readonly system: Pick<System, 'network' | 'drivers' | 'traffic'>
  readonly standing: Standing
  readonly placed: ReadonlyMap<DomainId, readonly Placed[]>
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
    timeline: timelineOf(board.scenario),
    get standing() {
      standing ??= standingOf(board, system.network, down)
      return standing
    },
  }
}

/** A limit and where it stands. */
export interface HeldLimit {
  readonly holder: ComponentId | DomainId
  /** The number of the component; null for a domain. */
  readonly component: number | null
  readonly limit: Limit
}

type Kind = 'stock' | 'delay'
const known = new WeakMap<Board, Readonly<Record<Kind, readonly HeldLimit[]>>>()

/** All limits of a kind, in the order of the board; looked for once a board, as most have none. */
export function limitsOfKind({ board, system: { network } }: Surroundings, kind: Kind): readonly HeldLimit[] {
  const lists = known.get(board) ?? timedLimits(board, network)
  known.set(board, lists)
  return lists[kind]
}

function timedLimits(board: Board, network: System['network']): Record<Kind, readonly HeldLimit[]> {
  const lists: Record<Kind, HeldLimit[]> = { stock: [], delay: [] }
  function add(holder: HeldLimit['holder'], component: number | null, limits: readonly Limit[]): void {
    for (const limit of limits) {
      if (limit.kind === 'stock' || limit.kind === 'delay')
        lists[limit.kind].push({ holder, component, limit })
    }
  }
  for (const [component, { id, limits }] of network.components.entries()) add(id, component, limits)
  for (const { id, limits } of board.domains) add(id, null, limits)
  return lists
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
