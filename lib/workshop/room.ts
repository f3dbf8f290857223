import * as v from 'valibot'
import { asksForVotes, kindOf, phase } from './phase.ts'
import { type Round, round } from './round.ts'

const person = v.object({ id: v.string(), name: v.string() })
const role = v.picklist(['facilitator', 'editor', 'participant', 'viewer'])
const workshop = v.object({
  revision: v.number(),
  canUndo: v.boolean(),
  state: v.nullable(
    v.object({
      phases: v.array(phase),
      index: v.number(),
      startedAt: v.number(),
      phaseStartedAt: v.number(),
      endsAt: v.number(),
      isMapLocked: v.optional(v.boolean()),
      areCursorsHidden: v.optional(v.boolean()),
    }),
  ),
})
const queue = v.array(v.object({ person, since: v.number() }))
const parked = v.array(v.object({ id: v.string(), author: person, text: v.string() }))
const summons = v.object({
  from: person,
  x: v.number(),
  y: v.number(),
  zoom: v.number(),
  follow: v.optional(v.boolean()),
})

export type RoomPerson = Readonly<v.InferOutput<typeof person>>
/** Where a workshop stands; times are the server's, in milliseconds since 1970. */
export type WorkshopState = NonNullable<v.InferOutput<typeof workshop>['state']>
/** A facilitator's wish that everybody look at one place of the canvas, or follow them from there on. */
export type Summons = Readonly<v.InferOutput<typeof summons>>

/** What the server has told of the meeting on this board: its records, not a copy that could differ. */
export interface Room {
  /** Who this person is to the server; null until it has said so. */
  readonly self: RoomPerson | null
  /** What they may do here, by the server's word; null until it has said so. */
  readonly role: v.InferOutput<typeof role> | null
  readonly workshop: v.InferOutput<typeof workshop>
  readonly round: Round | null
  /** Whose ballots are awaited, as far as this person may know: who facilitates a named round. */
  readonly waitingFor: readonly RoomPerson[]
  readonly queue: v.InferOutput<typeof queue>
  readonly parked: v.InferOutput<typeof parked>
  /** The server's clock minus this device's, in milliseconds. */
  readonly clockAhead: number
  readonly summons: Summons | null
  /** How often somebody has asked for this person's ballot. */
  readonly nudges: number
}

export const emptyRoom: Room = {
  self: null,
  role: null,
  workshop: { revision: 0, canUndo: false, state: null },
  round: null,
  waitingFor: [],
  queue: [],
  parked: [],
  clockAhead: 0,
  summons: null,
  nudges: 0,
}

const now = v.number()
const event = v.variant('type', [
  v.object({ type: v.literal('welcome'), now, person, role, workshop, round: v.nullable(round) }),
  v.object({ type: v.literal('role'), role }),
  v.object({ type: v.literal('workshop'), now, workshop }),
  v.object({ type: v.picklist(['round', 'reveal']), now, round: v.nullable(round) }),
  v.object({
    type: v.literal('ballots'),
    round: v.string(),
    submitted: v.number(),
    missing: v.number(),
    waitingFor: v.fallback(v.array(person), []),
  }),
  v.object({ type: v.literal('queue'), queue }),
  v.object({ type: v.literal('park'), parked }),
  v.object({ type: v.literal('nudge') }),
  v.object({ ...summons.entries, type: v.literal('come here') }),
])

/**
 * The room after an event of the server's; the same one when the event is not about it.
 * @param clock this device's time in milliseconds since 1970
 */
export function roomAfter(before: Room, heard: unknown, clock: number): Room {
  const parsed = v.safeParse(event, heard)
  if (!parsed.success) return before
  const news = parsed.output
  switch (news.type) {
    case 'welcome': {
      const { person: self, role, workshop, round } = news
      return { ...before, self, role, workshop, round, clockAhead: news.now - clock }
    }
    case 'role':
      return { ...before, role: news.role }
    case 'workshop':
      return { ...before, workshop: news.workshop, clockAhead: news.now - clock }
    case 'round':
    case 'reveal':
      return { ...before, round: news.round, waitingFor: [], clockAhead: news.now - clock }
    case 'ballots': {
      if (before.round?.id !== news.round) return before
      const { submitted, missing, waitingFor } = news
      return { ...before, waitingFor, round: { ...before.round, submitted, missing } }
    }
    case 'queue':
      return { ...before, queue: news.queue }
    case 'park':
      return { ...before, parked: news.parked }
    case 'nudge':
      return { ...before, nudges: before.nudges + 1 }
    case 'come here': {
      const { type: _type, ...summons } = news
      return { ...before, summons }
    }
  }
}

/** The lists that are loaded, since no event tells them to who comes late. */
export const queueAnswer = v.object({ queue })
export const parkAnswer = v.object({ parked })
export const roundAnswer = v.object({ round: v.nullable(round) })

/** The phase that runs; null without a workshop. */
export function phaseOf({ workshop: { state } }: Pick<Room, 'workshop'>) {
  return state?.phases[state.index] ?? null
}

/** Whether nobody may see what others do: the server's rule in `conduct`. */
export function isSealed(room: Room): boolean {
  if (room.round?.stage === 'voting') return true
  const since = room.workshop.state?.phaseStartedAt ?? 0
  return phaseOf(room)?.isSealed === true && !((room.round?.revealedAt ?? 0) >= since)
}

/**
 * Whether the computed answer is kept from this person: from everybody while it is sealed, until the panel has spoken;
 * and before that from all but who facilitates, so that nobody who votes has seen it.
 */
export function hidesAnswer(room: Room): boolean {
  if (isRoundOpen(room)) return room.round?.panelRevealedAt === null
  return isSealed(room) || (room.role !== 'facilitator' && isVoteAhead(room))
}

/** Whether a round has begun and is not finished. */
export function isRoundOpen({ round }: Room): boolean {
  return round !== null && round.stage !== 'finished'
}

/** Whether the workshop is before its vote, and no panel has spoken in it. */
function isVoteAhead({ workshop: { state }, round }: Room): boolean {
  if (state === null || (round?.panelRevealedAt ?? 0) > state.startedAt) return false
  return state.phases.slice(state.index).some((ahead) => asksForVotes(kindOf(ahead)))
}
