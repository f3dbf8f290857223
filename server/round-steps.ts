import * as v from 'valibot'
import { conflict } from './api-problem.ts'
import { oneOf, parsed, whole } from './body.ts'
import { record } from './record.ts'
import { roundAt, seen, votingClosed } from './round-command.ts'
import { announceRound, closing } from './rounds.ts'
import type { Command, Route } from './route.ts'
import { voterLabel } from './seal.ts'
import type { Deed } from './storage/activity-storage.ts'
import type { Round } from './storage/round-storage.ts'
import { missingVoters } from './voters.ts'

const minutes = whole(1, 24 * 60)
const revealing = v.object({ turn: oneOf([1, 2]), missing: v.optional(whole(0, 10_000), 0) })
const nothing = v.object({})

/** How a facilitator leads a round from its start to its end. A step already taken answers where the round stands. */
export const ROUND_STEPS: readonly Route[] = [
  step('reveal', revealing, 'ballots revealed', async (command, round, { turn, missing }) => {
    if (round.turn > turn || (round.turn === turn && round.stage !== 'voting')) return null
    await refuseEarly(command, round, missing)
    return advance(command, round, { stage: 'revealed', revealedAt: command.now, closesAt: null })
  }),
  step('panel', nothing, 'panel revealed', async (command, round) => {
    if (round.panelRevealedAt !== null) return null
    if (round.revealedAt === null) throw notRevealed()
    return advance(command, round, { panelRevealedAt: command.now })
  }),
  step(
    'second',
    v.object({ minutes: v.optional(v.nullable(minutes), null) }),
    'second ballot',
    async (command, round, body) => {
      if (round.turn === 2) return null
      if (round.stage !== 'revealed') throw notRevealed()
      return advance(command, round, {
        stage: 'voting',
        turn: 2,
        closesAt: closing(body.minutes, command.now),
      })
    },
  ),
  step('extend', v.object({ minutes }), 'round extended', async (command, round, body) => {
    if (round.stage !== 'voting') throw votingClosed()
    const from = Math.max(round.closesAt ?? 0, command.now)
    return advance(command, round, { closesAt: closing(body.minutes, from) })
  }),
  step('finish', nothing, 'round finished', async (command, round) => {
    if (round.stage === 'finished') return null
    if (round.stage === 'voting') throw notRevealed()
    return finish(command, round)
  }),
]

/** @param next does the step and answers the round after it; null when it was done before */
function step<Schema extends v.GenericSchema>(
  word: string,
  schema: Schema,
  deed: Deed,
  next: (command: Command, round: Round, body: v.InferOutput<Schema>) => Promise<Round | null>,
): Route {
  return {
    method: 'POST',
    path: `rounds/*/${word}`,
    atLeast: 'facilitator',
    async answer(command) {
      const body = parsed(schema, command.body)
      const before = await roundAt(command)
      const after = await next(command, before, body)
      if (after === null) return seen(command, before)
      await announceRound(command.around, command.board, word === 'reveal' ? 'reveal' : 'round')
      await record(command, deed, { round: after.id, turn: String(after.turn) })
      return seen(command, after)
    },
  }
}

/** Writes the next stage of a round, unless somebody else was faster. */
async function advance({ around }: Command, round: Round, change: Partial<Round>): Promise<Round> {
  const next = { ...round, ...change }
  if (await around.storage.rounds.advance(round, next)) return next
  throw conflict('changed_meanwhile', 'The round was changed meanwhile; look where it stands now.')
}

/** All who are here have voted, or the time is over, or the facilitator has said how many they go without. */
async function refuseEarly(command: Command, round: Round, accepted: number): Promise<void> {
  if (round.closesAt !== null && round.closesAt <= command.now) return
  const { board, around } = command
  const room = await around.rooms.ifOpen(board)
  const missing = missingVoters(room, await around.storage.rounds.ballots(board, round.id), round.turn).size
  if (missing === 0 || missing === accepted) return
  const who = missing === 1 ? '1 person here has' : `${missing} people here have`
  throw conflict(
    'votes_missing',
    `${who} not voted; wait for them, or send "missing": ${missing} to reveal without.`,
  )
}

/** From now on nothing leads from an anonymous ballot to a person, on the disk either. */
async function finish({ board, now, around: { storage } }: Command, round: Round): Promise<Round> {
  const ballots = await storage.rounds.ballots(board, round.id)
  const panelRevealedAt = round.panelRevealedAt ?? now
  const finished: Round = { ...round, stage: 'finished', finishedAt: now, panelRevealedAt }
  const { seed, mode, roster } = round
  if (mode === 'named' || seed === null) {
    await storage.rounds.finish(finished, ballots)
    return finished
  }
  const stripped = { ...finished, seed: null, roster: roster.map((id) => voterLabel(seed, id)) }
  await storage.rounds.finish(
    stripped,
    ballots.map((ballot) => ({ ...ballot, voter: voterLabel(seed, ballot.voter) })),
  )
  return stripped
}

function notRevealed() {
  return conflict('not_revealed', 'The ballots are still sealed; reveal them first.')
}
