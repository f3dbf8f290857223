import type { Folded } from './fold.ts'
import { type Threads, threads } from './threads.ts'

/** Folds logs in a thread: Yjs needs half a second for what the other boards must not wait for. */
export type Compaction = Threads<readonly Uint8Array[], Folded>

/** One board is not worth more than this; its log stays as it is. */
const BOUNDS = { threads: 1, seconds: 60, heapMebibytes: 1024 }

export function compaction(): Compaction {
  return threads('compaction-worker', BOUNDS)
}
