import type { Question, Replacement } from './reading.ts'
import { rowsOf } from './reread.ts'
import type { Rooms } from './rooms.ts'
import type { RoundRecord } from './round-record.ts'
import { lastSeq, type Storage } from './storage/storage.ts'
import { type Threads, threads } from './threads.ts'
import { isWedged } from './wedged.ts'

/**
 * The one place where the server knows what a board means: stored bytes in, values out, in a thread with a
 * Yjs of its own. It sees what is committed, up to `seq`, and nothing that is only on its way. Null when
 * there is no such board.
 */
export interface Reader {
  /** The canonical board file. @param rounds what its finished rounds left, to go along */
  boardFile(board: string, rounds?: readonly RoundRecord[]): Promise<{ file: string; seq: number } | null>
  /** The forecast of the board's own scenario as JSON, to be sealed before people vote. */
  sealForecast(board: string): Promise<{ forecast: string; seq: number } | null>
  /** Titles of the decisions that have nobody to hold to them. */
  unsettled(board: string): Promise<string[] | null>
  /** Updates that make the board show what a board file says; see `serverEdit` for how they get there. */
  updatesFor(board: string, file: string): Promise<(Replacement & { seq: number }) | null>
  close(): Promise<void>
}

const BOUNDS = { threads: 2, seconds: 5, heapMebibytes: 512 }

export function reader(storage: Storage, rooms: Rooms): Reader {
  const reading = threads<Question, string | Replacement>('reader-worker', BOUNDS)
  const ask = (board: string, question: Question) =>
    reading.ask(board, question).catch((error: unknown) => {
      if (isWedged(error)) rooms.distrust(board)
      throw error
    })
  return {
    async boardFile(board, rounds = []) {
      const stored = await storage.load(board)
      if (stored === null) return null
      const file = await text(ask, board, { about: 'file', rows: rowsOf(stored), rounds })
      return { file, seq: lastSeq(stored) }
    },
    async sealForecast(board) {
      const stored = await storage.load(board)
      if (stored === null) return null
      const forecast = await text(ask, board, { about: 'forecast', rows: rowsOf(stored) })
      return { forecast, seq: lastSeq(stored) }
    },
    async unsettled(board) {
      const stored = await storage.load(board)
      if (stored === null) return null
      const titles = await text(ask, board, { about: 'unsettled', rows: rowsOf(stored) })
      return JSON.parse(titles) as string[] // as `reading` wrote it
    },
    async updatesFor(board, file) {
      const stored = await storage.load(board)
      if (stored === null) return null
      const answer = await ask(board, { about: 'replacement', rows: rowsOf(stored), file })
      if (typeof answer === 'string') throw new Error('the reader answered another question')
      return { ...answer, seq: lastSeq(stored) }
    },
    close: reading.close,
  }
}

async function text(
  ask: Threads<Question, string | Replacement>['ask'],
  board: string,
  question: Question,
): Promise<string> {
  const answer = await ask(board, question)
  if (typeof answer !== 'string') throw new Error('the reader answered another question')
  return answer
}
