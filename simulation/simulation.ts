import { add, batchesOf } from './batches.ts'
import { eventHeap } from './event-heap.ts'
import type { Batch } from './observations.ts'
import type { Call, Plan, Station } from './plan.ts'
import { randomFrom } from './random.ts'
import { turningAway } from './turning-away.ts'
import { DROPPED, FAILED, HIT, NONE, ROOT, SERVING, visitTable } from './visits.ts'

/** A system under way. */
export interface Simulation {
  /** Handles so many events, and observes unless it is told to settle first. */
  run(events: number): void
  settle(events: number): void
  /** At least 32 once four times as many events were observed as it took to settle. */
  readonly batches: readonly Batch[]
}

// Longer than others on purpose: the life of a request, from its arrival to its answer, in one place.

const ARRIVAL = 0
const SERVED = 1
const GIVEN_UP = 2
const KINDS = 4

/**
 * Requests arrive as a Poisson stream for each flow, wait in one queue for each station, are served first come first
 * served, then make their calls: in parallel first, all others in a row. Events at one time happen in any order.
 */
export function simulationOf(plan: Plan, seed: number): Simulation {
  const random = randomFrom(seed)
  const events = eventHeap()
  const table = visitTable()
  const { rows } = table
  const flowCount = plan.flows.length
  const lines = plan.stations.map(() => ({
    busy: 0,
    waiting: 0,
    head: NONE,
    tail: NONE,
    door: turningAway(),
  }))
  const calls: Call[] = []
  const programs = plan.stations.map((station) => station.calls.map((list) => programOf(list, calls)))
  let now = 0
  const batches = batchesOf(plan)

  for (const flow of plan.flows.keys()) scheduleArrival(flow)
  return {
    run,
    settle,
    get batches() {
      return batches.done
    },
  }

  function settle(count: number): void {
    const before = now
    for (let left = count; left > 0; left--) step()
    batches.restart(now, (now - before) / 8)
  }

  function run(count: number): void {
    for (let left = count; left > 0; left--) {
      step()
      batches.pass(now)
    }
  }

  function step(): void {
    events.pop()
    now = events.time
    const kind = events.code % KINDS
    const subject = (events.code - kind) / KINDS
    if (kind === ARRIVAL) enter(subject)
    else if (kind === SERVED) endService(subject)
    else if (events.stamp === rows.stamp[subject]) giveUp(subject)
  }

  function scheduleArrival(flow: number): void {
    const perSecond = plan.flows[flow]?.perSecond ?? 0
    if (perSecond > 0) events.push(now + random.exponential() / perSecond, flow * KINDS + ARRIVAL, 0)
  }

  function enter(flow: number): void {
    scheduleArrival(flow)
    const visit = table.take(plan.flows[flow]?.station ?? 0, flow)
    rows.marks[visit] = ROOT
    arrive(visit)
  }

  function arrive(visit: number): void {
    const index = rows.station[visit] ?? 0
    const station = stationAt(index)
    const line = lineAt(index)
    rows.started[visit] = now
    count(batches.current.arrivals, visit, 1)
    if (station.isPassedBy) makeCalls(visit)
    else if (station.servers === 0) fail(visit)
    else if (station.meanSeconds === 0) makeCalls(visit)
    else if (!isLetIn(index)) fail(visit)
    else if (line.busy < station.servers) serve(visit)
    else enqueue(visit)
  }

  function isLetIn(index: number): boolean {
    const { busy, waiting, door } = lineAt(index)
    if (plan.turnsAwayAtRandom === true) return door.lets(waiting, random.uniform())
    return busy < stationAt(index).servers || waiting < plan.room
  }

  function enqueue(visit: number): void {
    const line = lineAt(rows.station[visit] ?? 0)
    rows.next[visit] = NONE
    if (line.tail === NONE) line.head = visit
    else rows.next[line.tail] = visit
    line.tail = visit
    line.waiting++
  }

  /** The longest waiting one that has not been given up, or NONE. */
  function dequeue(index: number): number {
    const line = lineAt(index)
    while (line.head !== NONE) {
      const visit = line.head
      line.head = rows.next[visit] ?? NONE
      if (line.head === NONE) line.tail = NONE
      line.waiting--
      if (!has(visit, DROPPED)) return visit
      table.release(visit)
    }
    return NONE
  }

  function serve(visit: number): void {
    const index = rows.station[visit] ?? 0
    const { meanSeconds, scv } = stationAt(index)
    const seconds = meanSeconds * random.positive(scv)
    lineAt(index).busy++
    mark(visit, SERVING)
    count(batches.current.busySeconds, visit, seconds)
    events.push(now + seconds, visit * KINDS + SERVED, 0)
  }

  function endService(visit: number): void {
    const index = rows.station[visit] ?? 0
    lineAt(index).busy--
    count(batches.current.served, visit, 1)
    const next = dequeue(index)
    if (next !== NONE) serve(next)
    makeCalls(visit)
  }

  function fail(visit: number): void {
    mark(visit, FAILED)
    answer(visit)
  }

  /** What goes out together does so first; one answer more is held back until all have gone out. */
  function makeCalls(visit: number): void {
    const { hitRatio } = stationAt(rows.station[visit] ?? 0)
    if (hitRatio > 0 && random.uniform() < hitRatio) mark(visit, HIT)
    rows.pending[visit] = 1
    for (const call of programFor(visit).together) {
      for (let left = times(visit, call); left > 0; left--) {
        const isWaitedFor = callAt(call).mode === 'parallel'
        if (isWaitedFor) rows.pending[visit] = (rows.pending[visit] ?? 0) + 1
        begin(isWaitedFor ? visit : NONE, visit, call, 1)
      }
    }
    proceed(visit)
  }

  /** After an answer: waits for what is still out, else makes the next call, else answers. */
  function proceed(visit: number): void {
    const pending = (rows.pending[visit] ?? 0) - 1
    rows.pending[visit] = pending
    if (pending > 0) return
    const { inRow } = programFor(visit)
    let left = rows.left[visit] ?? 0
    while (left === 0) {
      const step = (rows.step[visit] ?? 0) + 1
      rows.step[visit] = step
      const call = inRow[step]
      if (call === undefined) {
        answer(visit)
        return
      }
      left = times(visit, call)
    }
    rows.left[visit] = left - 1
    rows.pending[visit] = 1
    begin(visit, visit, inRow[rows.step[visit] ?? 0] ?? 0, 1)
  }

  /** How often a visit makes a call this time. */
  function times(visit: number, index: number): number {
    const { calls, onMiss } = callAt(index)
    if (onMiss && has(visit, HIT)) return 0
    const whole = Math.floor(calls)
    return whole + (calls > whole && random.uniform() < calls - whole ? 1 : 0)
  }

  function begin(parent: number, caller: number, index: number, attempt: number): void {
    const call = callAt(index)
    const visit = table.take(call.station, rows.flow[caller] ?? 0)
    rows.parent[visit] = parent
    rows.call[visit] = index
    rows.attempt[visit] = attempt
    const isTimed = parent !== NONE && call.timeoutSeconds < Infinity
    if (isTimed) events.push(now + call.timeoutSeconds, visit * KINDS + GIVEN_UP, rows.stamp[visit] ?? 0)
    arrive(visit)
  }

  /** The caller goes on; the attempt is carried out all the same, or dropped if nobody serves it yet. */
  function giveUp(visit: number): void {
    const parent = rows.parent[visit] ?? NONE
    if (parent === NONE) return
    const index = rows.call[visit] ?? 0
    rows.parent[visit] = NONE
    const isWaiting = !has(visit, SERVING)
    if (isWaiting && random.uniform() >= callAt(index).wastedWork) mark(visit, DROPPED)
    settleAttempt(parent, index, rows.attempt[visit] ?? 1, true)
  }

  function answer(visit: number): void {
    const parent = rows.parent[visit] ?? NONE
    const index = rows.call[visit] ?? 0
    const attempt = rows.attempt[visit] ?? 1
    const failed = has(visit, FAILED)
    if (has(visit, ROOT)) batches.response(rows.flow[visit] ?? 0, now - (rows.started[visit] ?? 0), failed)
    table.release(visit)
    if (parent !== NONE) settleAttempt(parent, index, attempt, failed)
  }

  function settleAttempt(parent: number, index: number, attempt: number, failed: boolean): void {
    const { failureRatio, retries, critical } = callAt(index)
    const isMadeAgain = failed || (failureRatio > 0 && random.uniform() < failureRatio)
    if (isMadeAgain && attempt <= retries) begin(parent, parent, index, attempt + 1)
    else {
      if (failed && critical) mark(parent, FAILED)
      proceed(parent)
    }
  }

  function count(list: Float64Array, visit: number, amount: number): void {
    add(list, (rows.station[visit] ?? 0) * flowCount + (rows.flow[visit] ?? 0), amount)
  }

  function mark(visit: number, bit: number): void {
    rows.marks[visit] = (rows.marks[visit] ?? 0) | bit
  }

  function has(visit: number, bit: number): boolean {
    return ((rows.marks[visit] ?? 0) & bit) !== 0
  }

  function stationAt(index: number): Station {
    return known(plan.stations[index])
  }

  function lineAt(index: number): (typeof lines)[number] {
    return known(lines[index])
  }

  function callAt(index: number): Call {
    return known(calls[index])
  }

  function programFor(visit: number): Program {
    return known(programs[rows.station[visit] ?? 0]?.[rows.flow[visit] ?? 0])
  }
}

/** What a visit calls: places in the list of all calls. */
interface Program {
  readonly together: readonly number[]
  readonly inRow: readonly number[]
}

function programOf(list: readonly Call[], all: Call[]): Program {
  const places = list.map((call) => ({ mode: call.mode, place: all.push(call) - 1 }))
  return {
    together: places.flatMap(({ mode, place }) => (mode === 'in-row' ? [] : [place])),
    inRow: places.flatMap(({ mode, place }) => (mode === 'in-row' ? [place] : [])),
  }
}

function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('A simulation left its own plan.')
  return value
}
