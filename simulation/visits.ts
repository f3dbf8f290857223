import { doubled } from './event-heap.ts'

/** Nothing in a column of rows. */
export const NONE = -1

/** Requests under way, one row for each visit to a station; a row is used again after its visit. */
export interface Visits {
  station: Int32Array
  flow: Int32Array
  /** The visit that waits for this one; NONE for nobody. */
  parent: Int32Array
  /** Which of the caller's calls this is, and the how-manieth attempt. */
  call: Int32Array
  attempt: Int32Array
  /** Where a visit is in its calls in a row, and how many of the current one are still to be made. */
  step: Int32Array
  left: Int32Array
  /** Answers outstanding of calls in parallel. */
  pending: Int32Array
  /** The next in the same queue. */
  next: Int32Array
  /** Bits: what has happened to it. */
  marks: Int32Array
  /** Rises with every use of the row. */
  stamp: Int32Array
  started: Float64Array
}

export const FAILED = 1
export const HIT = 2
/** Came from outside, and its response counts. */
export const ROOT = 4
/** Given up while it waits, and not carried out. */
export const DROPPED = 8
/** A server has begun on it. */
export const SERVING = 16

export interface VisitTable {
  readonly rows: Visits
  take(station: number, flow: number): number
  release(visit: number): void
}

export function visitTable(): VisitTable {
  const rows: Visits = { ...columns(1024), started: new Float64Array(1024) }
  let used = 0
  let free = NONE
  return { rows, take, release }

  function take(station: number, flow: number): number {
    const visit = free === NONE ? used++ : free
    if (visit === rows.station.length) grow()
    if (visit === free) free = rows.next[visit] ?? NONE
    rows.station[visit] = station
    rows.flow[visit] = flow
    rows.parent[visit] = NONE
    rows.step[visit] = NONE
    rows.left[visit] = 0
    rows.marks[visit] = 0
    return visit
  }

  function release(visit: number): void {
    rows.stamp[visit] = (rows.stamp[visit] ?? 0) + 1
    rows.next[visit] = free
    free = visit
  }

  function grow(): void {
    const size = rows.station.length * 2
    const long = columns(size)
    for (const name of names) rows[name] = doubled(rows[name], long[name])
    rows.started = doubled(rows.started, new Float64Array(size))
  }
}

const names = [
  'station',
  'flow',
  'parent',
  'call',
  'attempt',
  'step',
  'left',
  'pending',
  'next',
  'marks',
  'stamp',
] as const

function columns(size: number): Record<(typeof names)[number], Int32Array> {
  const of = () => new Int32Array(size)
  return {
    station: of(),
    flow: of(),
    parent: of(),
    call: of(),
    attempt: of(),
    step: of(),
    left: of(),
    pending: of(),
    next: of(),
    marks: of(),
    stamp: of(),
  }
}
