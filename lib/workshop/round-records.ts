import * as v from 'valibot'
import type { Board } from '#lib/model/board.ts'
import { type PlainRow, plainRowFields } from '#lib/model/note.ts'

/** What a finished round left, as the server keeps it. */
export interface RoundRecord {
  readonly id: string
}

/**
 * The board with what its finished rounds left. A file that was read back has brought its rounds along: each is there
 * once.
 */
export function withRoundRecords(board: Board, records: readonly RoundRecord[]): Board {
  const known = new Set<string>(board.rounds.map(({ id }) => id))
  const rounds = records
    .map((row): PlainRow => ({ ...row, id: v.parse(plainRowFields.id, `round-${row.id}`) }))
    .filter(({ id }) => !known.has(id))
  return { ...board, rounds: [...board.rounds, ...rounds] }
}
