import { conflict, noSuch } from './api-problem.ts'
import { seenRound } from './rounds.ts'
import { type Command, idAt, ok, type Reply } from './route.ts'
import type { Round } from './storage/round-storage.ts'

/** The round that a command's path names. */
export async function roundAt(command: Command): Promise<Round> {
  const round = await command.around.storage.rounds.one(command.board, idAt(command, 0))
  if (round === null) throw noSuch('round')
  return round
}

/** A round as the caller may see it. */
export async function seen({ board, caller, now, around }: Command, round: Round | null): Promise<Reply> {
  const room = await around.rooms.ifOpen(board)
  return ok({ now, round: await seenRound(around.storage, room, round, caller.role) })
}

export function votingClosed() {
  return conflict('voting_closed', 'This turn is not being voted on; look where the round stands.')
}
