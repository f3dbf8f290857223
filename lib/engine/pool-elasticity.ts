import type { Board } from '#lib/model/board.ts'
import { type BoardQuantity, quantitiesOf, withValues } from '#lib/model/board-quantities.ts'
import type { DomainId, FlowId } from '#lib/model/id.ts'
import { medianOf } from '#lib/model/quantity.ts'
import type { Elasticity } from './elasticity.ts'
import { frameOf } from './frame.ts'
import { pathOf, type StandingLimit } from './held-limits.ts'
import { logSlope } from './log-slope.ts'
import type { Network } from './network.ts'
import { poolVisits } from './pool-visits.ts'
import { reachedFrom } from './reached-from.ts'
import { adjacency } from './strong-components.ts'
import { type System, systemOf } from './system.ts'

/** How little an input moves at most, as a factor: what stays below 1 with it is still a share. */
const FARTHEST = 1.01
/** The board is solved four times for each input. */
const MOST = 200

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
  let before = system

  function multipleWith(path: string, value: number): number {
    const frame = frameOf(withValues(board, new Map([[path, value]])), before.workings.frame)
    before = systemOf(frame, asked.down, asked.flow, before)
    const place = before.table.rows.findIndex(({ name, isDomain }) => name === pool.name && !isDomain)
    return before.table.multiples[place] ?? Number.NaN
  }

  return inputsOf(pool, board, system).flatMap(({ path, quantity, bound }): readonly Elasticity[] => {
    const value = medianOf(quantity, bound)
    if (value === null || value === 0) return []
    if (bound === 'share' && value * FARTHEST >= 1) return []
    const elasticity = logSlope((times) => multipleWith(path, value * times), 1)
    return Number.isFinite(elasticity) ? [{ path, elasticity }] : []
  })
}

/** What may move a pool, and of very much only what is where its requests wait, or brings them and all others in. */
function inputsOf(pool: StandingLimit, board: Board, system: System): readonly BoardQuantity[] {
  const { network, drivers, traffic, workings } = system
  const index = pool.place.components[0] ?? 0
  const waitedFor = poolVisits(index, network, drivers, traffic, workings.route).at(1)
  const places = [...network.components.keys()].filter((at) => at === index || (waitedFor[at] ?? 0) > 0)
  const quantities = quantitiesOf(board)
  const onTheWay = quantities.filter(inputOf(leadingTo(system, places), pool, network))
  if (onTheWay.length <= MOST) return onTheWay
  const isPlace = new Uint8Array(network.components.length)
  for (const place of places) isPlace[place] = 1
  return quantities.filter(inputOf(isPlace, pool, network)).slice(0, MOST)
}

/** Whether a quantity counts where these components do. */
function inputOf(
  counts: Uint8Array,
  pool: StandingLimit,
  { componentAt, connectionAt, to }: Network,
): (quantity: BoardQuantity) => boolean {
  const own = `${pathOf(pool)}/`
  return ({ path }) => {
    const [list = '', id = '', field] = path.split('/')
    if (list === 'drivers' || list === 'flows') return true
    if (list === 'components')
      return field === 'limits' ? path.startsWith(own) : counts[componentAt.get(id) ?? -1] === 1
    const edge = connectionAt.get(id)
    return list === 'connections' && edge !== undefined && counts[to[edge] ?? 0] === 1
  }
}

/** By component: 1 where requests come from to one of these places. */
function leadingTo({ network, workings: { route } }: System, places: readonly number[]): Uint8Array {
  return reachedFrom(places, adjacency(route.to, network.components.length), route.from)
}
