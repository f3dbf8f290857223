import { appendToLog } from './catch-up.ts'
import type { Room } from './room.ts'
import type { LogRow, Storage } from './storage/storage.ts'

/** An update that was let in, or a message that brought nothing and only waits for its turn to be acknowledged. */
export interface Entry {
  readonly room: Room
  readonly update: {
    readonly bytes: Uint8Array
    readonly person: string
    readonly claims: readonly number[]
  } | null
  /** Called when everything up to and including this entry is on the disk; null for what brought nothing. */
  committed(row: LogRow | null): void
  /** Called instead when the room was given up and nothing of this entry is kept. */
  dropped?(): void
}

export interface CommitQueue {
  push(entry: Entry): void
  /** Fulfilled when nothing of this room is queued or being written, however busy the others are. */
  written(room: Room): Promise<void>
  /** Fulfilled when nothing is queued or being written. */
  idle(): Promise<void>
}

/** What happens to rooms after a batch. */
export interface Outcomes {
  /** An entry is on the disk or brought nothing, so many seconds after it arrived. */
  acknowledged(seconds: number): void
  /** Its log has become longer. */
  grew(room: Room): void
  /** It could not be written: nothing of it was acknowledged and nothing of it may be. */
  failed(room: Room, error: unknown): void
}

/**
 * Writes down what the rooms let in. Everything that arrived in one tick, on all boards, is one transaction
 * and one fsync; while it is being written the next batch gathers. Only when it is on the disk do the others
 * see it and the author hear *saved*.
 */
export function commitQueue(storage: Storage, outcomes: Outcomes): CommitQueue {
  let waiting: Waiting[] = []
  let running: Promise<void> | null = null

  const drain = async () => {
    await new Promise((resolve) => setImmediate(resolve))
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      await commit(storage, batch, outcomes)
    }
    running = null
  }
  return {
    push(entry) {
      entry.room.pending += 1
      waiting.push({ ...entry, since: performance.now() })
      running ??= drain()
    },
    async written(room) {
      while (room.pending > 0 && !room.isGivenUp) await new Promise((resolve) => setImmediate(resolve))
    },
    async idle() {
      while (running !== null) await running
    },
  }
}

interface Waiting extends Entry {
  readonly since: number
}

async function commit(storage: Storage, batch: readonly Waiting[], outcomes: Outcomes): Promise<void> {
  const alive = batch.filter(({ room }) => !room.isGivenUp)
  for (const entry of batch) if (entry.room.isGivenUp) entry.dropped?.()
  const rooms = [...new Set(alive.map(({ room }) => room))]
  try {
    deliver(alive, await write(storage, alive))
    const now = performance.now()
    for (const { since } of alive) outcomes.acknowledged((now - since) / 1000)
    for (const room of rooms) outcomes.grew(room)
  } catch (error) {
    if (!(error instanceof NotWritten)) throw error
    const [only, ...others] = rooms
    if (only !== undefined && others.length === 0) {
      outcomes.failed(only, error.cause)
      for (const entry of alive) entry.dropped?.()
      return
    }
    // one board that cannot be written must not take the others with it
    for (const room of rooms) await commit(storage, ofRoom(alive, room), outcomes)
  }
}

/** Storage refused the transaction; anything else thrown while committing is our own mistake. */
class NotWritten extends Error {}

async function write(storage: Storage, batch: readonly Entry[]): Promise<number[]> {
  const updates = batch.flatMap(({ room, update }) =>
    update === null ? [] : [{ board: room.board.id, ...update }],
  )
  if (updates.length === 0) return []
  try {
    return await storage.append(updates)
  } catch (cause) {
    throw new NotWritten('the transaction was refused', { cause })
  }
}

function deliver(batch: readonly Entry[], seqs: readonly number[]): void {
  let next = 0
  for (const { room, update, committed } of batch) {
    room.pending -= 1
    if (update === null) {
      committed(null)
      continue
    }
    const row = { seq: seqs[next] ?? 0, bytes: update.bytes }
    next += 1
    room.seq = row.seq
    room.tailBytes += row.bytes.length
    appendToLog(room, row.bytes)
    committed(row)
  }
}

function ofRoom(batch: readonly Waiting[], room: Room): Waiting[] {
  return batch.filter((entry) => entry.room === room)
}
