import { createHash } from 'node:crypto'

/** One line about the running server. Only these fields exist, so no secret, label or address can slip in. */
export interface LogLine {
  readonly level: 'info' | 'warn' | 'error'
  readonly event: string
  /** A board's id is half of its link: it is logged as a short hash. */
  readonly board?: string
  readonly code?: string
}

export type Log = (line: LogLine) => void

/** JSON lines on the error stream; the output stream belongs to the one line that says we are ready. */
export function stderrLog(line: LogLine): void {
  const board = line.board === undefined ? {} : { board: boardTag(line.board) }
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...line, ...board })}\n`)
}

/** Short enough to read, long enough to tell boards apart. */
export function boardTag(board: string): string {
  return createHash('sha256').update(board).digest('hex').slice(0, 12)
}

/** The word for an error that an operator can search for. */
export function codeOf(error: unknown): string {
  if (error instanceof Error) return 'code' in error ? String(error.code) : error.message
  return String(error)
}
