import { Worker } from 'node:worker_threads'
import type { Report } from './thread-work.ts'

/** What one piece of work in a thread may take. */
export interface Bounds {
  /** How many threads work at once. */
  readonly threads: number
  readonly seconds: number
  readonly heapMebibytes: number
  /** How long a thread that has nothing to do is kept, half a minute unless said; what it read it would keep for ever. */
  readonly idleSeconds?: number
}

/** Threads that do work the other boards must not wait for. */
export interface Threads<Request, Answer> {
  /** Work for one board; a board occupies one thread at a time, so that it never keeps all of them. */
  ask(board: string, request: Request): Promise<Answer>
  close(): Promise<void>
}

/** The work was ended: it took too long or too much memory, or the server is stopping. */
export class ThreadEnded extends Error {}

interface Work<Request, Answer> {
  readonly board: string
  readonly request: Request
  resolve(answer: Answer): void
  reject(error: Error): void
}

const IDLE_SECONDS = 30

/** One thread and what it is doing; it starts with its first work, and one that has ended is replaced. */
interface Thread<Request, Answer> {
  readonly worker: Worker
  /** Its code is loaded; until then the clock of its work stands still. */
  isReady: boolean
  work: Work<Request, Answer> | null
  timer: NodeJS.Timeout | undefined
}

/** @param file the worker's file beside this one, without its ending; see `thread-work.ts` for the other end */
export function threads<Request, Answer>(file: string, bounds: Bounds): Threads<Request, Answer> {
  const waiting: Work<Request, Answer>[] = []
  const all = new Set<Thread<Request, Answer>>()
  const idleMs = (bounds.idleSeconds ?? IDLE_SECONDS) * 1000
  let isClosed = false

  const start = () => {
    const worker = spawn(file, bounds)
    const thread: Thread<Request, Answer> = { worker, isReady: false, work: null, timer: undefined }
    worker.unref()
    worker.on('message', (report: Report<Answer>) => hear(thread, report))
    worker.on('error', (error) => give(thread, error.message))
    worker.on('exit', () => give(thread, 'the thread ended'))
    all.add(thread)
    return thread
  }
  const next = () => {
    const busy = new Set([...all].map(({ work }) => work?.board))
    const work = waiting.find(({ board }) => !busy.has(board))
    const idle = [...all].find((thread) => thread.work === null)
    if (work === undefined || (idle === undefined && all.size >= bounds.threads)) return
    waiting.splice(waiting.indexOf(work), 1)
    const thread = idle ?? start()
    thread.work = work
    clearTimeout(thread.timer)
    if (thread.isReady) watch(thread)
    thread.worker.postMessage(work.request)
    next()
  }
  const watch = (thread: Thread<Request, Answer>) => {
    const { seconds } = bounds
    thread.timer = setTimeout(() => give(thread, `not done within ${seconds} s`), seconds * 1000)
  }
  const hear = (thread: Thread<Request, Answer>, report: Report<Answer>) => {
    if (report.kind === 'ready') {
      thread.isReady = true
      if (thread.work !== null) watch(thread)
      return
    }
    const work = released(thread)
    if (report.kind === 'done') work?.resolve(report.answer)
    else work?.reject(new Error(report.message))
    next()
    if (thread.work === null) thread.timer = setTimeout(() => give(thread, 'idle'), idleMs).unref()
  }
  /** Gives a thread up with what it was doing. */
  const give = (thread: Thread<Request, Answer>, why: string) => {
    if (!all.delete(thread)) return
    released(thread)?.reject(new ThreadEnded(why))
    void thread.worker.terminate()
    if (!isClosed) next()
  }
  return {
    ask: (board, request) =>
      new Promise((resolve, reject) => {
        if (isClosed) return reject(new ThreadEnded('the server is stopping'))
        waiting.push({ board, request, resolve, reject })
        next()
      }),
    async close() {
      isClosed = true
      for (const { reject } of waiting.splice(0)) reject(new ThreadEnded('the server is stopping'))
      await Promise.all([...all].map(({ worker }) => worker.terminate()))
    },
  }
}

function released<Request, Answer>(thread: Thread<Request, Answer>): Work<Request, Answer> | null {
  const { work } = thread
  clearTimeout(thread.timer)
  thread.work = null
  return work
}

/**
 * In the bundle the worker is a file beside this one. From sources it is TypeScript, which a worker thread
 * cannot load unless it registers the loader itself: Node 20 does not pass `--import tsx` on to threads.
 */
function spawn(file: string, { heapMebibytes }: Bounds): Worker {
  const options = { resourceLimits: { maxOldGenerationSizeMb: heapMebibytes } }
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL(`./${file}.mjs`, import.meta.url), options)
  const source = new URL(`./${file}.ts`, import.meta.url).href
  const load = `import('tsx/esm/api').then(({ register }) => { register(); return import('${source}') })`
  return new Worker(load, { ...options, eval: true })
}
