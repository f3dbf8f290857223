import type { Member } from './member.ts'
import type { Room } from './room.ts'
import type { Ballot, Turn } from './storage/round-storage.ts'
import type { Person } from './storage/storage.ts'

/**
 * Ids of those here whose vote a round waits for. Two tabs of one person are one voter; whoever facilitates may
 * vote but is not waited for.
 */
export function votersIn(room: Room | null): Set<string> {
  return new Set([...(room?.members ?? [])].filter(isVoter).map(({ person }) => person.id))
}

/** Those who are here and have not voted in this turn. */
export function missingVoters(room: Room | null, ballots: readonly Ballot[], turn: Turn): Set<string> {
  const missing = votersIn(room)
  for (const ballot of ballots) if (ballot.turn === turn) missing.delete(ballot.voter)
  return missing
}

/** The same, by name. */
export function missingPeople(room: Room, ballots: readonly Ballot[], turn: Turn): Person[] {
  const missing = missingVoters(room, ballots, turn)
  const people = new Map([...room.members].map(({ person }) => [person.id, person]))
  return [...people.values()].filter(({ id }) => missing.has(id))
}

function isVoter({ role }: Member): boolean {
  return role === 'editor' || role === 'participant'
}
