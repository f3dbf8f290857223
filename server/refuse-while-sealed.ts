import { conflict } from './api-problem.ts'
import { conductOf, isSealed } from './conduct.ts'
import type { Command } from './route.ts'

/** Throws while people must not influence each other, for commands with words in them. */
export async function refuseWhileSealed({ board, around }: Command): Promise<void> {
  if (!isSealed(await conductOf(around.storage, board))) return
  throw conflict('sealed', 'Nobody writes to the others while a round is sealed; wait for the reveal.')
}
