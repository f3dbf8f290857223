import type { Drawn } from '#lib/engine/sampling.ts'
import type { Board } from '#lib/model/board.ts'
import type { Question } from '#lib/model/forecast.ts'

/** Where a command reads and writes: files by name (`-` is standard input), results, and everything else. */
export interface Console {
  /** The text of a file. Throws an error whose message says why it cannot be read. */
  readonly read: (file: string) => string
  readonly result: (line: string) => void
  readonly remark: (line: string) => void
  /** A result that is no text. */
  readonly bytes: (content: Uint8Array) => void
  /** Draws uncertain numbers on another thread, and hands over what is there; absent where there is none to spare. */
  readonly drawElsewhere?: (request: DrawRequest) => () => readonly Drawn[]
}

/** What another thread needs to draw. */
export interface DrawRequest {
  readonly board: Board
  readonly question: Question
}

/** How a command ends: done; the check failed; unusable arguments or file. */
export const exitStatus = { done: 0, failed: 1, unusable: 2 } as const
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus]

/** One command: what it does, how it is called, and running it on what follows its name on the line. */
export interface Command {
  readonly summary: string
  readonly usage: string
  readonly run: (words: readonly string[], console: Console) => ExitStatus | Promise<ExitStatus>
}
