import { basisOf } from './basis.ts'
import { breakingMultiplesOn, logRatio } from './breaking-multiple.ts'
import type { Cells } from './cells.ts'
import { ARRIVALS, CALLS, CONSTANT, DRIVER, INSTANCES } from './counted.ts'
import { drawSlots } from './draw-slots.ts'
import type { DrawTraffic } from './draw-traffic.ts'
import { type Expansion, one } from './expansion.ts'
import { LEAST, MOST } from './nodes.ts'
import { crossing } from './root.ts'
import type { System } from './system.ts'

/** The loads of limits while quantities are drawn, without ever writing them down. */
export interface DrawLoads {
  /** Takes the cells of a draw and moves to a multiple. */
  readonly moveTo: (cells: Float64Array, multiple: number) => void
  /** From now on only these limits are asked. */
  readonly follow: (limits: Int32Array) => void
  /** The load of a limit where we moved to. */
  readonly loadOf: (limit: number) => number
  /** Whether the load of a limit never falls, so that it is not met before a multiple at which it still fits. */
  readonly isRising: (limit: number) => boolean
  /** Whether a limit counts instances that follow their arrivals. [L5] */
  readonly isFollowing: (limit: number) => boolean
  /** The multiple at which a limit is met. */
  readonly multipleOf: (limit: number, most: number) => number
}

export function drawLoads(system: System, cells: Cells, traffic: DrawTraffic): DrawLoads {
  const { workings, drivers } = system
  const { frame, counted, standing } = workings
  const { network, board } = frame
  const { start, what, index, flow, tag, coefficient } = counted
  const size = network.components.length
  const flows = board.flows.length
  const driverOf = board.flows.map((row) => drivers.rows.findIndex(({ id }) => id === row.driver))
  const growths = drivers.rows.map(({ id }) => drivers.growthOf(id))
  const areRising = growths
    .flat()
    .every(({ factors, coefficient: part }) => part >= 0 && factors.every(({ isRising }) => isRising))
  const basis = basisOf(growths)
  const finder = breakingMultiplesOn(basis)
  const { slots, slotOf, growth, today, moveTo: fill, follow } = drawSlots(system, cells, traffic)
  let values = cells.medians
  let here = 1

  function moveTo(drawn: Float64Array, multiple: number): void {
    values = drawn
    here = multiple
    fill(drawn, multiple)
  }

  function loadOf(limit: number): number {
    let load = 0
    const end = start[limit + 1] ?? 0
    for (let i = start[limit] ?? 0; i < end; i++) {
      load += (coefficient[i] ?? 0) * (slots[slotOf[i] ?? 0] ?? 0) * (growth[(tag[i] ?? -1) + 1] ?? 1)
    }
    return load
  }

  function isRising(limit: number): boolean {
    if (!areRising) return false
    for (let i = start[limit] ?? 0; i < (start[limit + 1] ?? 0); i++) {
      if ((coefficient[i] ?? 0) < 0 && what[i] !== CONSTANT) return false
      if ((coefficient[i] ?? 0) < 0 && (tag[i] ?? -1) >= 0) return false
    }
    return true
  }

  // A limit's load on the basis, written again for each multiple that is asked for.
  const row = { start: new Int32Array(2), places: new Int32Array(64), coefficients: new Float64Array(64) }
  const grown: { readonly places: readonly number[]; readonly parts: readonly number[] }[] = []

  function add(times: number, driver: number, tagged: number): void {
    if (times === 0) return
    const key = (driver + 1) * (growths.length + 1) + tagged + 1
    grown[key] ??= placed(drivers.grown(growths[driver] ?? one, drivers.rows[tagged]?.id))
    const { places, parts } = grown[key]
    for (let i = 0; i < places.length; i++) addAt(places[i] ?? 0, times * (parts[i] ?? 0))
  }

  function placed(expansion: Expansion) {
    return { places: basis.placesOf(expansion), parts: expansion.map((addend) => addend.coefficient) }
  }

  function addAt(place: number, times: number): void {
    let at = 0
    const end = row.start[1] ?? 0
    while (at < end && row.places[at] !== place) at++
    if (at === end) {
      row.start[1] = end + 1
      row.places[at] = place
      row.coefficients[at] = 0
    }
    row.coefficients[at] = (row.coefficients[at] ?? 0) + times
  }

  function isFollowing(limit: number): boolean {
    for (let i = start[limit] ?? 0; i < (start[limit + 1] ?? 0); i++)
      if (what[i] === INSTANCES && follows(index[i] ?? 0)) return true
    return false
  }

  /** With an autoscaler and without a loss there are as many as are needed. [L5] [D3] */
  function follows(component: number): boolean {
    const { autoscale } = network.components[component] ?? {}
    return autoscale !== undefined && standing.up[component] === standing.drawn[component]
  }

  /** Where the number of instances follows the load there are no coefficients: the load itself is asked. */
  function searched(limit: number, most: number): number {
    const before = here
    const gap = (multiple: number) => {
      moveTo(values, multiple)
      return logRatio(loadOf(limit), most)
    }
    const isOverAtOnce = (most === 0 && gap(1) > 0) || gap(LEAST) > 0
    const multiple = isOverAtOnce ? 0 : gap(MOST) > 0 ? crossing(gap, LEAST, MOST) : Infinity
    moveTo(values, before)
    return multiple
  }

  function multipleOf(limit: number, most: number): number {
    if (isFollowing(limit)) return searched(limit, most)
    row.start[1] = 0
    for (let i = start[limit] ?? 0; i < (start[limit + 1] ?? 0); i++) {
      const [at, of, tagged, times] = [index[i] ?? 0, flow[i] ?? 0, tag[i] ?? -1, coefficient[i] ?? 0]
      if (what[i] === ARRIVALS || what[i] === CALLS) {
        const component = what[i] === CALLS ? (network.from[at] ?? 0) : at
        const perVisit = what[i] === CALLS ? times * (traffic.callsPerVisit[at] ?? 0) : times
        for (let f = of < 0 ? 0 : of; f < (of < 0 ? flows : of + 1); f++)
          add(
            perVisit * (traffic.visits[f * size + component] ?? 0) * (today[f] ?? 0),
            driverOf[f] ?? -1,
            tagged,
          )
      } else if (what[i] === DRIVER) add(times * (values[at] ?? 0), at, tagged)
      else add(what[i] === INSTANCES ? times * (standing.up[at] ?? 0) : times, -1, tagged)
    }
    return finder.multipleOf(row, 0, most)
  }

  return { moveTo, follow, loadOf, isRising, isFollowing, multipleOf }
}
