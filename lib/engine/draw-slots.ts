import type { Cells } from './cells.ts'
import { ARRIVALS, CALLS, DRIVER, INSTANCES } from './counted.ts'
import type { DrawTraffic } from './draw-traffic.ts'
import { type Expansion, one, valueAt } from './expansion.ts'
import { neededInstances } from './needed-instances.ts'
import type { System } from './system.ts'

/**
 * All that limits count, side by side, so that a load is a sum over a few slots: arrivals of all flows by component,
 * then those of each flow, the drivers' values, and one slot for each other thing that is counted.
 */
export interface DrawSlots {
  readonly slots: Float64Array
  /** By addend of the counted columns: the slot that it multiplies. */
  readonly slotOf: Int32Array
  /** Growth of each driver where we moved to, from 1 on; `growth`[0] is 1, for what is not tagged. */
  readonly growth: Float64Array
  /** Requests per second of each flow today. */
  readonly today: Float64Array
  readonly moveTo: (cells: Float64Array, multiple: number) => void
  /** From now on only what these limits count is kept up to date. */
  readonly follow: (limits: Int32Array) => void
}

export function drawSlots(
  { workings, drivers, traffic: { solved } }: System,
  cells: Cells,
  traffic: DrawTraffic,
): DrawSlots {
  const { frame, counted, standing } = workings
  const { network, board } = frame
  const { start, what, index, flow } = counted
  const size = network.components.length
  const flows = board.flows.length
  const firstDriver = (flows + 1) * size
  const firstOther = firstDriver + drivers.rows.length
  const others = Int32Array.from(what.keys()).filter((i) => isOther(what[i] ?? 0))
  const slots = new Float64Array(firstOther + others.length).fill(1)
  const growths = drivers.rows.map(({ id }): Expansion => drivers.growthOf(id))
  const growth = new Float64Array(growths.length + 1).fill(1)
  const driverOf = board.flows.map((row) => drivers.rows.findIndex(({ id }) => id === row.driver))
  const isAsked = board.flows.map(({ id }) => solved.has(id))
  const today = new Float64Array(flows)
  let followed: Int32Array = Int32Array.from({ length: size }, (_, c) => c)

  const otherAt = new Map(Array.from(others, (i, place) => [i, firstOther + place]))
  const slotOf = Int32Array.from(what, (kind, i) => {
    const at = index[i] ?? 0
    if (kind === ARRIVALS) return ((flow[i] ?? -1) + 1) * size + at
    return kind === DRIVER ? firstDriver + at : (otherAt.get(i) ?? 0)
  })

  function moveTo(values: Float64Array, multiple: number): void {
    for (let d = 0; d < growths.length; d++) {
      const grown = valueAt(growths[d] ?? one, multiple)
      growth[d + 1] = grown
      slots[firstDriver + d] = (values[d] ?? 0) * grown
    }
    for (let i = 0; i < followed.length; i++) slots[followed[i] ?? 0] = 0
    for (let f = 0; f < flows; f++) moveFlow(f, values)
    for (let place = 0; place < others.length; place++) {
      slots[firstOther + place] = otherValue(others[place] ?? 0)
    }
  }

  function moveFlow(f: number, values: Float64Array): void {
    const driver = driverOf[f] ?? -1
    const isSent = isAsked[f] === true && driver >= 0
    const rate = isSent ? (values[cells.perUnit + f] ?? 0) * (values[driver] ?? 0) : 0
    const then = rate === 0 ? 0 : rate * (growth[driver + 1] ?? 0)
    today[f] = rate
    const [from, to] = [f * size, (f + 1) * size]
    for (let i = 0; i < followed.length; i++) {
      const c = followed[i] ?? 0
      const arrivals = (traffic.visits[from + c] ?? 0) * then
      slots[to + c] = arrivals
      slots[c] = (slots[c] ?? 0) + arrivals
    }
  }

  function follow(limits: Int32Array): void {
    const isFollowed = new Uint8Array(size)
    for (const limit of limits) {
      for (let i = start[limit] ?? 0; i < (start[limit + 1] ?? 0); i++) {
        const at = index[i] ?? 0
        if (what[i] === ARRIVALS || what[i] === INSTANCES) isFollowed[at] = 1
        if (what[i] === CALLS) isFollowed[network.from[at] ?? 0] = 1
      }
    }
    followed = Int32Array.from(isFollowed.keys()).filter((c) => isFollowed[c] === 1)
  }

  /** What is counted beside arrivals and drivers: calls, instances [L5] [D3], and constants. */
  function otherValue(i: number): number {
    const at = index[i] ?? 0
    if (what[i] === CALLS) {
      const caller = ((flow[i] ?? -1) + 1) * size + (network.from[at] ?? 0)
      return (slots[caller] ?? 0) * (traffic.callsPerVisit[at] ?? 0)
    }
    if (what[i] !== INSTANCES) return 1
    const component = network.components[at]
    const isFollowing = component?.autoscale !== undefined && standing.up[at] === standing.drawn[at]
    return isFollowing ? neededInstances(slots[at] ?? 0, component) : (standing.up[at] ?? 0)
  }

  return { slots, slotOf, growth, today, moveTo, follow }
}

function isOther(kind: number): boolean {
  return kind !== ARRIVALS && kind !== DRIVER
}
