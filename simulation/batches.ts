import { type Batch, BINS, binOf, emptyBatch, joined } from './observations.ts'
import type { Plan } from './plan.ts'

/** What is observed, in stretches of equal length; when there are too many, two become one. */
export interface Batches {
  /** Forgets everything, and starts stretches of this length. */
  restart(now: number, seconds: number): void
  /** Ends a stretch once it is long enough. */
  pass(now: number): void
  response(flow: number, seconds: number, failed: boolean): void
  /** The stretch under way. */
  current: Batch
  done: readonly Batch[]
}

const MOST = 64

export function batchesOf(plan: Plan): Batches {
  let start = 0
  let length = Infinity
  const batches: Batches = { restart, pass, response, current: emptyBatch(plan), done: [] }
  return batches

  function restart(now: number, seconds: number): void {
    batches.done = []
    length = seconds
    begin(now)
  }

  function begin(now: number): void {
    batches.current = emptyBatch(plan)
    start = now
  }

  function pass(now: number): void {
    if (now - start < length) return
    batches.current.seconds = now - start
    batches.done = [...batches.done, batches.current]
    begin(now)
    if (batches.done.length < MOST) return
    batches.done = inPairs(batches.done)
    length *= 2
  }

  function response(flow: number, seconds: number, failed: boolean): void {
    const { answered, responseSeconds, failed: failures, responses } = batches.current
    add(answered, flow, 1)
    add(responseSeconds, flow, seconds)
    if (failed) add(failures, flow, 1)
    add(responses, flow * BINS + binOf(seconds), 1)
  }
}

export function add(list: Float64Array, index: number, amount: number): void {
  list[index] = (list[index] ?? 0) + amount
}

function inPairs(batches: readonly Batch[]): readonly Batch[] {
  return batches.flatMap((one, index) => {
    const other = batches[index + 1]
    return index % 2 === 0 && other !== undefined ? [joined(one, other)] : []
  })
}
