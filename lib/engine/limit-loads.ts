import type { Limit } from '#lib/model/limit.ts'
import type { Basis, Load } from './basis.ts'
import { ARRIVALS, CALLS, CONSTANT, type Counted, countedBy, DRIVER, INSTANCES } from './counted.ts'
import type { Place } from './counts.ts'
import type { Drivers } from './drivers.ts'
import { type Expansion, one } from './expansion.ts'
import { type LoadRows, loadOf } from './load-rows.ts'
import type { Network } from './network.ts'
import type { Stream, Traffic } from './traffic.ts'

/** What loads are made of. */
export interface Sources {
  readonly network: Network
  readonly drivers: Drivers
  readonly traffic: Traffic
  readonly basis: Basis
  readonly instances: (component: number) => Expansion
}

/** A stream, and where its growth times that of each driver (0 = none) stands on the basis. */
interface PlacedStream {
  readonly perSecond: Float64Array
  readonly growth: Expansion
  readonly grown: (Grown | undefined)[]
}

interface Grown {
  readonly places: readonly number[]
  readonly coefficients: readonly number[]
}

/** Adds up the loads of all limits. `isKnown` is 0 where a driver that is counted is unknown: that row is empty. [L1] */
export function limitLoads(counted: Counted, sources: Sources): { loads: LoadRows; isKnown: Uint8Array } {
  const { network, drivers, traffic, basis, instances } = sources
  const bases = drivers.rows.map(({ id }) => drivers.valueOf(id)?.base ?? null)
  const total = traffic.total.map(placed)
  const byFlow = Array.from(traffic.streamsOf.values(), (streams) => streams.map(placed))
  const steady = drivers.rows.map((_, driver) => grown(drivers.growthOf(drivers.rows[driver]?.id), -1))
  const rows = counted.start.length - 1
  const start = new Int32Array(rows + 1)
  const isKnown = new Uint8Array(rows).fill(1)
  let places = new Int32Array(4 * rows + 16)
  let coefficients = new Float64Array(4 * rows + 16)
  let [begin, end] = [0, 0]

  function grown(growth: Expansion, tag: number): Grown {
    const expansion = drivers.grown(growth, drivers.rows[tag]?.id)
    return {
      places: basis.placesOf(expansion),
      coefficients: expansion.map(({ coefficient }) => coefficient),
    }
  }

  function addAt(place: number, coefficient: number): void {
    for (let at = begin; at < end; at++) {
      if (places[at] !== place) continue
      coefficients[at] = (coefficients[at] ?? 0) + coefficient
      return
    }
    if (end === places.length) {
      places = longer(places, new Int32Array(2 * end))
      coefficients = longer(coefficients, new Float64Array(2 * end))
    }
    places[end] = place
    coefficients[end] = coefficient
    end += 1
  }

  function add(times: number, { places: at, coefficients: parts }: Grown): void {
    if (times === 0) return
    for (let i = 0; i < at.length; i++) addAt(at[i] ?? 0, times * (parts[i] ?? 0))
  }

  function addStreams(streams: readonly PlacedStream[], times: number, component: number, tag: number): void {
    for (let i = 0; i < streams.length; i++) {
      const stream = streams[i]
      if (stream === undefined) continue
      stream.grown[tag + 1] ??= grown(stream.growth, tag)
      add(times * (stream.perSecond[component] ?? 0), stream.grown[tag + 1] ?? nothing)
    }
  }

  /** Calls on a connection by one flow, retries included. [T4] */
  function addCalls(edge: number, flow: number, times: number, tag: number): void {
    const perVisit = times * (traffic.callsPerVisit[edge] ?? 0)
    const growsWith = network.connections[edge]?.growsWith
    const from = network.from[edge] ?? 0
    if (growsWith === undefined) addStreams(byFlow[flow] ?? [], perVisit, from, tag)
    else {
      for (const { perSecond, growth } of byFlow[flow] ?? [])
        add(perVisit * (perSecond[from] ?? 0), grown(drivers.grown(growth, growsWith), tag))
    }
  }

  for (let row = 0; row < rows; row++) {
    for (let i = counted.start[row] ?? 0; i < (counted.start[row + 1] ?? 0); i++) {
      const [index, flow, tag] = [counted.index[i] ?? 0, counted.flow[i] ?? 0, counted.tag[i] ?? 0]
      const times = counted.coefficient[i] ?? 0
      switch (counted.what[i]) {
        case ARRIVALS:
          addStreams(flow < 0 ? total : (byFlow[flow] ?? []), times, index, tag)
          break
        case CALLS:
          addCalls(index, flow, times, tag)
          break
        case DRIVER: {
          const base = bases[index] ?? null
          if (base === null) isKnown[row] = 0
          else
            add(
              times * base,
              tag < 0 ? (steady[index] ?? nothing) : grown(drivers.growthOf(drivers.rows[index]?.id), tag),
            )
          break
        }
        case INSTANCES:
          add(times, grown(instances(index), tag))
          break
        case CONSTANT:
          add(times, grown(one, tag))
      }
    }
    if (isKnown[row] === 0) end = begin
    begin = end
    start[row + 1] = end
  }
  return { loads: { start, places, coefficients }, isKnown }
}

/** The load of one limit; null when a driver that it counts is unknown. [L1] */
export function limitLoad(limit: Limit, place: Place, sources: Sources): Load | null {
  const { network, drivers, traffic } = sources
  const counted = countedBy([{ limit, place }], [...traffic.streamsOf.keys()], drivers.rows, network)
  const { loads, isKnown } = limitLoads(counted, sources)
  return isKnown[0] === 1 ? loadOf(loads, 0) : null
}

const nothing: Grown = { places: [], coefficients: [] }

function placed({ perSecond, growth }: Stream): PlacedStream {
  return { perSecond, growth, grown: [] }
}

function longer<Numbers extends Int32Array | Float64Array>(numbers: Numbers, into: Numbers): Numbers {
  into.set(numbers)
  return into
}
