import type { Board } from '#lib/model/board.ts'
import { quantitiesOf, withValues } from '#lib/model/board-quantities.ts'
import type { DomainId, FlowId } from '#lib/model/id.ts'
import { medianOf } from '#lib/model/quantity.ts'
import type { Elasticity } from './elasticity.ts'
import { frameOf } from './frame.ts'
import { pathOf, type StandingLimit } from './held-limits.ts'
import { logSlope } from './log-slope.ts'
import { poolVisits } from './pool-visits.ts'
import { type System, systemOf } from './system.ts'

/** How little an input moves at most, as a factor: what stays below 1 with it is still a share. */
const FARTHEST = 1.01

/**
 * The elasticities of the multiple at which a pool is met. What it carries depends on times, calls and other traffic,
 * so each input that may count is moved a little and the board solved again. [S10]
 */
export function poolElasticities(
  board: Board,
  pool: StandingLimit,
  system: System,
  asked: { readonly down: readonly DomainId[]; readonly flow: FlowId | undefined },
): readonly Elasticity[] {
  const counts = inputsOf(pool, system)
  let before = system

  function multipleWith(path: string, value: number): number {
    const frame = frameOf(withValues(board, new Map([[path, value]])), before.workings.frame)
    before = systemOf(frame, asked.down, asked.flow, before)
    const place = before.table.rows.findIndex(({ name, isDomain }) => name === pool.name && !isDomain)
    return before.table.multiples[place] ?? Number.NaN
  }

  return quantitiesOf(board).flatMap(({ path, quantity, bound }): readonly Elasticity[] => {
    const value = medianOf(quantity, bound)
    if (value === null || value === 0 || !counts(path)) return []
    if (bound === 'share' && value * FARTHEST >= 1) return []
    const elasticity = logSlope((times) => multipleWith(path, value * times), 1)
    return Number.isFinite(elasticity) ? [{ path, elasticity }] : []
  })
}

/** Whether what stands at a path may move a pool: it is on the way to a place where its requests wait. */
function inputsOf(pool: StandingLimit, system: System): (path: string) => boolean {
  const { network, drivers, traffic, workings } = system
  const index = pool.place.components[0] ?? 0
  const waitedFor = poolVisits(index, network, drivers, traffic, workings.route).at(1)
  const leads = leadingTo(system, [index, ...network.components.keys()].filter(isWaitedFor))
  const own = `${pathOf(pool)}/`
  return (path) => {
    const [list = '', id = '', field] = path.split('/')
    if (list === 'drivers' || list === 'flows') return true
    if (list === 'components') return field === 'limits' ? path.startsWith(own) : isOnTheWay(id)
    const edge = network.connectionAt.get(id)
    return list === 'connections' && edge !== undefined && leads[network.to[edge] ?? 0] === 1
  }

  function isWaitedFor(component: number): boolean {
    return component === index || (waitedFor[component] ?? 0) > 0
  }

  function isOnTheWay(id: string): boolean {
    return leads[network.componentAt.get(id) ?? -1] === 1
  }
}

/** By component: 1 where requests come from to one of these places. */
function leadingTo({ workings: { route } }: System, places: readonly number[]): Uint8Array {
  const { from, to, groups } = route
  const callers = new Map<number, number[]>()
  for (let edge = 0; edge < to.length; edge++) {
    const target = to[edge] ?? 0
    callers.set(target, [...(callers.get(target) ?? []), from[edge] ?? 0])
  }
  const leads = new Uint8Array(groups.groupOf.length)
  const next = [...places]
  for (let v = next.pop(); v !== undefined; v = next.pop()) {
    if (leads[v] === 1) continue
    leads[v] = 1
    next.push(...(callers.get(v) ?? []))
  }
  return leads
}
