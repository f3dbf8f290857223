import { parentPort } from 'node:worker_threads'
import { type Folded, fold } from './fold.ts'

/** Updates to be summed up, in the order of the log. */
export interface FoldRequest {
  readonly id: number
  readonly updates: readonly Uint8Array[]
}

export type FoldAnswer =
  | { readonly id: number; readonly folded: Folded }
  | { readonly id: number; readonly refusal: string }

parentPort?.on('message', (request: FoldRequest) => parentPort?.postMessage(answerTo(request)))

function answerTo({ id, updates }: FoldRequest): FoldAnswer {
  try {
    return { id, folded: fold(updates) }
  } catch (error) {
    return { id, refusal: error instanceof Error ? error.message : String(error) }
  }
}
