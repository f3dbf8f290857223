import * as v from 'valibot'
import { conflict } from './api-problem.ts'
import { ballotOf } from './ballot.ts'
import { flag, oneOf, parsed, randomId, whole } from './body.ts'
import { announce } from './event.ts'
import { record } from './record.ts'
import { roundAt, seen, votingClosed } from './round-command.ts'
import { roundRecords } from './round-record.ts'
import { ROUND_STEPS } from './round-steps.ts'
import { announceCounts, announceRound, ballotFor, startRound } from './rounds.ts'
import { ok, type Route } from './route.ts'
import { randomId as freshId } from './secret.ts'
import { ROUND_MODES } from './storage/round-storage.ts'
import { missingVoters } from './voters.ts'

const starting = v.object({
  id: v.optional(randomId),
  mode: oneOf(ROUND_MODES),
  allowsEditing: v.optional(flag, false),
  minutes: v.optional(v.nullable(whole(1, 24 * 60)), null),
})
const casting = v.object({ turn: oneOf([1, 2]), ballot: v.unknown() })
/** A ballot goes in by `PUT`, so that sending it twice is the same as once; nothing comes out before the reveal. */
export const ROUND_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: 'rounds',
    atLeast: 'viewer',
    async answer({ board, around }) {
      return ok({ rounds: await roundRecords(around.storage, board) })
    },
  },
  {
    method: 'GET',
    path: 'rounds/current',
    atLeast: 'viewer',
    async answer(command) {
      return seen(command, await command.around.storage.rounds.newest(command.board))
    },
  },
  {
    method: 'POST',
    path: 'rounds',
    atLeast: 'facilitator',
    async answer(command) {
      const { board, around } = command
      const { id = freshId(), ...plan } = parsed(starting, command.body)
      const before = await around.storage.rounds.one(board, id)
      if (before !== null) return seen(command, before)
      const round = await startRound(around, board, { id, ...plan })
      if (round === null)
        throw conflict('round_open', 'A round is open; reveal and finish it, or cancel it, before the next.')
      await announceRound(around, board, 'round')
      await record(command, 'round started', { round: id, mode: round.mode })
      return { ...(await seen(command, round)), status: 201 }
    },
  },
  {
    method: 'PUT',
    path: 'rounds/*/ballot',
    atLeast: 'participant',
    async answer(command) {
      const { board, caller, around } = command
      const given = parsed(casting, command.body)
      const round = await roundAt(command)
      const answers = parsed(ballotOf(given.turn), given.ballot)
      const ballot = ballotFor(round, given.turn, caller.person, answers)
      if (!(await around.storage.rounds.cast(board, round.id, ballot))) throw votingClosed()
      const room = await around.rooms.ifOpen(board)
      if (room !== null) await announceCounts(room, around.storage, round)
      return ok({ turn: given.turn, ballot: answers, receipt: ballot.receipt })
    },
  },
  {
    method: 'GET',
    path: 'rounds/*/ballot',
    atLeast: 'participant',
    async answer(command) {
      const { board, caller, around } = command
      const { id } = await roundAt(command)
      const ballots = await around.storage.rounds.ballots(board, id)
      const own = ballots.filter(({ voter }) => voter === caller.person.id)
      return ok({
        ballots: own.map(({ turn, ballot, receipt }) => ({ turn, ballot: JSON.parse(ballot), receipt })),
      })
    },
  },
  {
    method: 'POST',
    path: 'rounds/*/nudge',
    atLeast: 'facilitator',
    async answer(command) {
      const { board, caller, around } = command
      const { id, stage, turn } = await roundAt(command)
      if (stage !== 'voting') throw votingClosed()
      const room = await around.rooms.ifOpen(board)
      const missing = missingVoters(room, await around.storage.rounds.ballots(board, id), turn)
      const from = caller.person
      if (room !== null) announce(room, { type: 'nudge', from }, ({ person }) => missing.has(person.id))
      return ok({ missing: missing.size })
    },
  },
  {
    method: 'DELETE',
    path: 'rounds/*',
    atLeast: 'facilitator',
    async answer(command) {
      const { board, around } = command
      const round = await roundAt(command)
      if (round.revealedAt !== null)
        throw conflict(
          'already_revealed',
          'Votes that were revealed are evidence and stay; finish the round.',
        )
      await around.storage.rounds.remove(board, round.id)
      await announceRound(around, board, 'round')
      await record(command, 'round cancelled', { round: round.id })
      return ok({})
    },
  },
  ...ROUND_STEPS,
]
