import { parentPort } from 'node:worker_threads'

/** What a thread says: that its code is loaded, and then one answer for each request. */
export type Report<Answer> =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly message: string }

/** The other end of `threads`: answers each request with what `work` makes of it. */
export function answerEach<Request, Answer>(work: (request: Request) => Answer): void {
  const say = (report: Report<Answer>) => parentPort?.postMessage(report)
  parentPort?.on('message', (request: Request) => {
    try {
      say({ kind: 'done', answer: work(request) })
    } catch (error) {
      say({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
    }
  })
  say({ kind: 'ready' })
}
