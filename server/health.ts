import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Storage } from './storage/storage.ts'

/** Whether this process is well, and whether people may be sent to it. */
export interface Health {
  /** Null, or what is wrong with the process: a restart would help. */
  illness(): string | null
  /** Null, or why nobody should be sent here now. */
  obstacle(now: number): Promise<string | null>
  /** From here on it is not ready: it is about to end. */
  drain(): void
  loopLagSeconds(): number
  close(): void
}

/** A probe of the disk is asked for again when it is older. */
const PROBE_MS = 2_000
const PROBE_PATIENCE_MS = 2_000
const MOST_LAG_SECONDS = 1
/** What the main thread's delay is averaged over. */
const WINDOW_MS = 10_000
const NANOSECONDS = 1e9

export function health(storage: Storage): Health {
  const delay = monitorEventLoopDelay()
  delay.enable()
  const timer = setInterval(() => delay.reset(), WINDOW_MS).unref()
  let isDraining = false
  let probe: { readonly at: number; readonly result: Promise<string | null> } | null = null
  const loopLagSeconds = () => (Number.isNaN(delay.mean) ? 0 : delay.mean / NANOSECONDS)

  return {
    loopLagSeconds,
    illness: () => (loopLagSeconds() > MOST_LAG_SECONDS ? 'the main thread is too busy' : null),
    async obstacle(now) {
      if (isDraining) return 'the server is stopping'
      if (probe === null || now - probe.at > PROBE_MS) probe = { at: now, result: probed(storage, now) }
      return probe.result
    },
    drain() {
      isDraining = true
    },
    close() {
      delay.disable()
      clearInterval(timer)
    },
  }
}

/** Writes a row; a disk that is full or does not answer is an obstacle, not an error. */
async function probed(storage: Storage, now: number): Promise<string | null> {
  const late = new Promise<string>((resolve) => {
    setTimeout(() => resolve('the storage does not answer'), PROBE_PATIENCE_MS).unref()
  })
  const written = storage.probe(now).then(
    () => null,
    () => 'the storage cannot be written',
  )
  return Promise.race([written, late])
}
