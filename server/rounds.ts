import type { ApiSurroundings } from './api.ts'
import { noSuchBoard } from './api-problem.ts'
import { announce, type Event } from './event.ts'
import type { Member } from './member.ts'
import type { Room } from './room.ts'
import { type RoundView, roundView } from './round-view.ts'
import { digestOf, receiptOf } from './seal.ts'
import { randomId } from './secret.ts'
import { holdStill } from './settle.ts'
import type { Role } from './storage/role.ts'
import type { Ballot, Round, SealedForecast, Turn } from './storage/round-storage.ts'
import type { Person, Storage } from './storage/storage.ts'
import { missingPeople, missingVoters, votersIn } from './voters.ts'

const MINUTE_MS = 60_000

/** How a facilitator wants a round; fixed before it begins and shown to all. */
export type RoundPlan = Pick<Round, 'id' | 'mode' | 'allowsEditing'> & { readonly minutes: number | null }

/**
 * Begins a round. The board is held still first, so that the panel's answer is computed from exactly what
 * people vote on; it is sealed together with the round. Null when the board has a round already.
 */
export async function startRound(
  around: ApiSurroundings,
  board: string,
  { id, mode, allowsEditing, minutes }: RoundPlan,
): Promise<Round | null> {
  const room = await around.rooms.enter(board)
  if (room !== null) holdStill(room, true, Date.now())
  try {
    if (room !== null) await around.rooms.queue.written(room)
    const salt = randomId()
    const panel = await sealedForecast(around, board, salt)
    const startedAt = Date.now()
    const round: Round = {
      id,
      board,
      mode,
      allowsEditing,
      roster: [...votersIn(room)],
      stage: 'voting',
      turn: 1,
      startedAt,
      closesAt: closing(minutes, startedAt),
      revealedAt: null,
      panelRevealedAt: null,
      finishedAt: null,
      panel,
      salt,
      seed: randomId(),
    }
    if (!(await around.storage.rounds.start(round))) return null
    await around.rooms.refresh(board)
    return round
  } finally {
    if (room !== null) holdStill(room, false, Date.now())
  }
}

async function sealedForecast(
  { sealForecast }: ApiSurroundings,
  board: string,
  salt: string,
): Promise<SealedForecast> {
  const answer = await sealForecast(board)
  if (answer === null) throw noSuchBoard()
  return { ...answer, digest: digestOf(answer.forecast, salt) }
}

/** When a turn's time is over. */
export function closing(minutes: number | null, now: number): number | null {
  return minutes === null ? null : now + minutes * MINUTE_MS
}

/** A vote as it is kept, with the receipt its voter is given. */
export function ballotFor(round: Round, turn: Turn, person: Person, answers: object): Ballot {
  const ballot = JSON.stringify(answers)
  const nonce = randomId()
  const name = round.mode === 'anonymous' ? null : person.name
  return { turn, voter: person.id, name, ballot, nonce, receipt: receiptOf(round.id, turn, nonce, ballot) }
}

/** A round as this role sees it now. */
export async function seenRound(
  storage: Storage,
  room: Room | null,
  round: Round | null,
  role: Role,
): Promise<RoundView | null> {
  if (round === null) return null
  const ballots = await storage.rounds.ballots(round.board, round.id)
  return roundView(round, ballots, missingVoters(room, ballots, round.turn).size, role)
}

/** Tells how many have voted, and who facilitates a named round who has not. */
export async function announceCounts(room: Room, storage: Storage, round: Round): Promise<void> {
  const { id, turn, mode, board } = round
  const ballots = await storage.rounds.ballots(board, id)
  const submitted = ballots.filter((ballot) => ballot.turn === turn).length
  const waitingFor = missingPeople(room, ballots, turn)
  const counts = { type: 'ballots', round: id, submitted, missing: waitingFor.length } as const
  const isTold = ({ role }: Member) => mode === 'named' && role === 'facilitator'
  announce(room, counts, (member) => member.role !== 'viewer' && !isTold(member))
  announce(room, { ...counts, waitingFor }, isTold)
}

/** Tells everybody where the newest round stands, each what their role may see. */
export async function announceRound(
  { rooms, storage }: Pick<ApiSurroundings, 'rooms' | 'storage'>,
  board: string,
  type: 'round' | 'reveal',
): Promise<void> {
  const room = await rooms.refresh(board)
  if (room === null) return
  const { round } = room.conduct
  const now = Date.now()
  const seen = {
    voting: await seenRound(storage, room, round, 'participant'),
    watching: await seenRound(storage, room, round, 'viewer'),
  }
  const tell = (view: RoundView | null, audience: (member: Member) => boolean) => {
    const event: Event =
      type === 'reveal' && view !== null ? { type, now, round: view } : { type: 'round', now, round: view }
    announce(room, event, audience)
  }
  tell(seen.voting, ({ role }) => role !== 'viewer')
  if (seen.watching !== null || round === null) tell(seen.watching, ({ role }) => role === 'viewer')
  if (round?.stage === 'voting' && round.mode === 'named') await announceCounts(room, storage, round)
}
