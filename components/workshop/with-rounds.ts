import * as v from 'valibot'
import type { Board } from '#lib/model/board.ts'
import { withRoundRecords } from '#lib/workshop/round-records.ts'
import { roomApi } from './use-room.ts'

const answer = v.object({ rounds: v.array(v.looseObject({ id: v.string() })) })

/**
 * The board with what its finished rounds left. They are the server's records: an export carries them, the shared
 * document never does. Without the server the board goes as it is.
 */
export async function withRounds(board: Board): Promise<Board> {
  const outcome = await roomApi().finishedRounds()
  const parsed = v.safeParse(answer, outcome.ok ? outcome.body : null)
  return parsed.success ? withRoundRecords(board, parsed.output.rounds) : board
}
