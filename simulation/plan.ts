import type { Board } from '#lib/model/board.ts'
import type { Component } from '#lib/model/component.ts'
import type { Connection } from '#lib/model/connection.ts'
import type { Driver } from '#lib/model/driver.ts'
import type { Flow } from '#lib/model/flow.ts'
import { medianOf, type Quantity } from '#lib/model/quantity.ts'

/** One connection as its caller makes it. */
export interface Call {
  readonly station: number
  /** Mean calls per request: the whole ones surely, one more with the probability that is left. */
  readonly calls: number
  readonly mode: 'in-row' | 'parallel' | 'async'
  readonly onMiss: boolean
  readonly critical: boolean
  readonly retries: number
  readonly timeoutSeconds: number
  /** The probability that an attempt has to be made again; such failures burden others and fail no request. */
  readonly failureRatio: number
  /** The probability that an attempt given up while it waits is carried out all the same. */
  readonly wastedWork: number
}

/** Where requests queue: all instances of a component that are up, with one queue. */
export interface Station {
  readonly name: string
  readonly servers: number
  /** 0: takes no time and never queues. */
  readonly meanSeconds: number
  readonly scv: number
  /** The probability that calls on a miss are not made. */
  readonly hitRatio: number
  /** A cache without instances: requests go through it as misses. */
  readonly isPassedBy: boolean
  /** For each flow what is called after the own service. */
  readonly calls: readonly (readonly Call[])[]
}

/** What is simulated: a board at one multiple, with some domains down. */
export interface Plan {
  readonly stations: readonly Station[]
  readonly flows: readonly { readonly name: string; readonly station: number; readonly perSecond: number }[]
  /** How many requests may wait at a station; more are turned away. */
  readonly room: number
  /** Turns requests away at random where there are too many, instead of those who find no room. */
  readonly turnsAwayAtRandom?: boolean
}

export interface Circumstances {
  readonly multiple: number
  readonly down?: string
  readonly room?: number
  readonly turnsAwayAtRandom?: boolean
}

/**
 * Reads a board by the rules of the format, independently of the engine. The capacity of a component is that of
 * its service; what limits say is left to be compared.
 */
export function planOf(board: Board, circumstances: Circumstances): Plan {
  const { multiple, down, room = Infinity, turnsAwayAtRandom = false } = circumstances
  const lost = lostDomains(board, down)
  const up = board.components.map((component) => instancesUp(component, lost))
  const placeOf = new Map(board.components.map(({ id }, index) => [id, index]))
  const standIn = board.components.map((component, index) => firstUp(index, component.failoverTo ?? []))
  return {
    stations: board.components.map((component, index) => ({
      ...stationOf(component, up[index] ?? 0),
      calls: board.flows.map((flow) => callsOf(component, flow)),
    })),
    flows: board.flows.map((flow) => ({
      name: flow.id,
      station: standIn[placeOf.get(flow.entry) ?? 0] ?? 0,
      perSecond: rateOf(board, flow, multiple),
    })),
    room,
    turnsAwayAtRandom,
  }

  function firstUp(index: number, standIns: readonly string[]): number {
    const ids = new Set(standIns)
    const others = board.components.flatMap(({ id }, other) => (ids.has(id) ? [other] : []))
    const ordered = others.sort((a, b) => orderIn(standIns, a) - orderIn(standIns, b))
    return [index, ...ordered].find((each) => (up[each] ?? 0) > 0) ?? index
  }

  function orderIn(ids: readonly string[], index: number): number {
    return ids.indexOf(board.components[index]?.id ?? '')
  }

  function callsOf({ id }: Component, flow: Flow): readonly Call[] {
    return board.connections
      .filter((row) => row.from === id && row.mode !== 'startup' && (row.flows?.includes(flow.id) ?? true))
      .map((row) => callOf(row, target(row)))
  }

  function target({ to, fallbackTo }: Connection): number {
    const index = placeOf.get(to) ?? 0
    const taken = standIn[index] ?? index
    const fallback = fallbackTo === undefined ? undefined : placeOf.get(fallbackTo)
    return (up[taken] ?? 0) === 0 && fallback !== undefined ? fallback : taken
  }
}

function lostDomains(board: Board, down: string | undefined): ReadonlySet<string> {
  const lost = new Set<string>()
  const waiting = down === undefined ? [] : [down]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (lost.has(id)) continue
    lost.add(id)
    waiting.push(...(board.domains.find((domain) => domain.id === id)?.contains ?? []))
  }
  return lost
}

/** Components in a lost domain are among what is lost by name. */
function instancesUp({ id, instances = 1 }: Component, lost: ReadonlySet<string>): number {
  if (lost.has(id)) return 0
  if (typeof instances === 'number') return instances
  return Object.entries(instances).reduce((sum, [domain, count]) => sum + (lost.has(domain) ? 0 : count), 0)
}

function stationOf(component: Component, up: number): Omit<Station, 'calls'> {
  const { id, kind, service, instances, hitFollowsSurvivors } = component
  const drawn = instancesUp({ ...component, ...(instances !== undefined && { instances }) }, new Set())
  const hitRatio = number(component.hitRatio, 0) * (hitFollowsSurvivors === true ? up / drawn : 1)
  const isCache = kind === 'cache' || component.hitRatio !== undefined
  return {
    name: id,
    servers: up * number(service?.servers, 1),
    meanSeconds: number(service?.meanSeconds, 0),
    scv: number(service?.scv, 1),
    hitRatio: up === 0 ? 0 : hitRatio,
    isPassedBy: isCache && up === 0,
  }
}

function callOf(row: Connection, station: number): Call {
  if (row.choice !== undefined || row.growsWith !== undefined || row.retry?.budget !== undefined) {
    throw new Error(`connections/${row.id} has a choice, a growth or a budget, which is not simulated.`)
  }
  const isAsync = row.mode === 'async'
  return {
    station,
    calls: number(row.calls, 1),
    mode: isAsync ? 'async' : row.parallel === true ? 'parallel' : 'in-row',
    onMiss: row.onMiss ?? false,
    critical: row.critical ?? !isAsync,
    retries: row.retry?.retries ?? 0,
    timeoutSeconds: row.retry === undefined ? Infinity : (row.retry.timeoutSeconds ?? 1),
    failureRatio: number(row.retry?.failureRatio, 0),
    wastedWork: row.retry?.wastedWork ?? 1,
  }
}

/** Requests per second that a flow brings in at a multiple of today. */
export function rateOf(board: Board, flow: Flow, multiple: number): number {
  const driver = board.drivers.find(({ id }) => id === flow.driver)
  if (driver === undefined) throw new Error(`flows/${flow.id} has no driver.`)
  return number(flow.perUnit, 0) * number(driver.base, 0) * growthOf(driver, multiple)
}

function growthOf({ id, curve }: Driver, multiple: number): number {
  switch (curve.kind) {
    case 'constant':
      return 1
    case 'linear':
      return multiple
    case 'affine':
      return curve.fixed + (1 - curve.fixed) * multiple
    case 'power':
      return multiple ** curve.exponent
    default:
      throw new Error(`drivers/${id} grows by ${curve.kind}, which is not simulated.`)
  }
}

function number(quantity: Quantity | undefined, absent: number): number {
  return quantity === undefined ? absent : (medianOf(quantity) ?? absent)
}
