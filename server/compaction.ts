import { Worker } from 'node:worker_threads'
import type { FoldAnswer, FoldRequest } from './compaction-worker.ts'
import type { Folded } from './fold.ts'

/** Folds logs in a thread of its own: Yjs needs half a second for what the other boards must not wait for. */
export interface Compaction {
  fold(updates: readonly Uint8Array[]): Promise<Folded>
  close(): Promise<void>
}

interface Waiting {
  resolve(folded: Folded): void
  reject(error: Error): void
}

/** The thread starts with the first work and again after it died (out of memory on one board, say). */
export function compaction(): Compaction {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let lastId = 0

  const start = () => {
    const started = spawn()
    started.unref()
    started.on('message', (answer: FoldAnswer) => settle(waiting, answer))
    started.on('error', (error) => fail(waiting, error))
    started.on('exit', () => {
      worker = null
      fail(waiting, new Error('the compaction thread ended'))
    })
    return started
  }
  return {
    fold(updates) {
      worker ??= start()
      lastId += 1
      const request: FoldRequest = { id: lastId, updates }
      worker.postMessage(request)
      return new Promise((resolve, reject) => waiting.set(request.id, { resolve, reject }))
    },
    async close() {
      await worker?.terminate()
    },
  }
}

function settle(waiting: Map<number, Waiting>, answer: FoldAnswer): void {
  const asked = waiting.get(answer.id)
  waiting.delete(answer.id)
  if ('folded' in answer) asked?.resolve(answer.folded)
  else asked?.reject(new Error(answer.refusal))
}

function fail(waiting: Map<number, Waiting>, error: Error): void {
  for (const { reject } of waiting.values()) reject(error)
  waiting.clear()
}

/**
 * In the bundle the worker is a file beside this one. From sources it is TypeScript, which a worker thread
 * cannot load unless it registers the loader itself: Node 20 does not pass `--import tsx` on to threads.
 */
function spawn(): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./compaction-worker.mjs', import.meta.url))
  const source = new URL('./compaction-worker.ts', import.meta.url).href
  const load = `import('tsx/esm/api').then(({ register }) => { register(); return import('${source}') })`
  return new Worker(load, { eval: true })
}
