import * as v from 'valibot'
import { ballot } from './ballot.ts'
import { roundModes } from './phase.ts'

const revealedBallot = v.object({
  turn: v.picklist([1, 2]),
  voter: v.string(),
  by: v.exactOptional(v.string()),
  ballot,
  nonce: v.string(),
  receipt: v.string(),
})
/** A ballot after its reveal. `voter` is the same for both turns of one person, and leads to nobody. */
export type RevealedBallot = Readonly<v.InferOutput<typeof revealedBallot>>

const time = v.nullable(v.number())
export const round = v.object({
  id: v.string(),
  mode: v.picklist(roundModes),
  allowsEditing: v.boolean(),
  stage: v.picklist(['voting', 'revealed', 'finished']),
  turn: v.picklist([1, 2]),
  startedAt: v.number(),
  closesAt: time,
  revealedAt: time,
  panelRevealedAt: time,
  finishedAt: time,
  roster: v.number(),
  submitted: v.number(),
  missing: v.number(),
  ballots: v.array(revealedBallot),
  digest: v.string(),
  panel: v.nullable(v.object({ forecast: v.string(), seq: v.number(), salt: v.string() })),
})
/** A sealed round as the server lets this person see it: counts before the reveal, everything after it. */
export type Round = Readonly<v.InferOutput<typeof round>>

/** The ballots of a turn that has been revealed. */
export function ballotsOf({ ballots }: Pick<Round, 'ballots'>, turn: 1 | 2): readonly RevealedBallot[] {
  return ballots.filter((one) => one.turn === turn)
}
