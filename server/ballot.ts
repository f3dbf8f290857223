import * as v from 'valibot'
import { boardId, line, listOf, oneOf, text, whole } from './body.ts'
import type { Turn } from './storage/round-storage.ts'

/** Kinds of weakness, for the question "did nobody write of shared fate?". */
const CATEGORIES = [
  'single-point-of-failure',
  'excessive-load',
  'excessive-latency',
  'misconfiguration',
  'shared-fate',
] as const

const place = v.union(
  [
    v.strictObject({ component: boardId }),
    v.strictObject({ connection: boardId }),
    v.strictObject({ elsewhere: line(200) }),
  ],
  'must be one of {component: id}, {connection: id}, {elsewhere: text}',
)
const category = v.optional(oneOf(CATEGORIES))
const risk = v.object({
  on: place,
  text: text(500),
  category,
  impact: whole(1, 3),
  probability: whole(1, 3),
  detection: oneOf(['yes', 'partly', 'no']),
})
const answers = {
  /** Which part breaks first. */
  first: v.optional(place),
  multiple: v.optional(oneOf([2, 5, 10, 20, 50, 100, 'above 100', 'unknown'])),
  surePercent: v.optional(oneOf([50, 70, 90])),
  category,
  risks: v.optional(listOf(risk, 3), []),
}
const firstBallot = v.object({ ...answers, why: v.optional(line(280)) })
/** Whoever votes again says in one line why they held or changed. */
const secondBallot = v.object({ ...answers, why: line(280) })

export type BallotAnswers = v.InferOutput<typeof firstBallot>

/** The form of a ballot in each turn. */
export function ballotOf(turn: Turn): typeof firstBallot | typeof secondBallot {
  return turn === 1 ? firstBallot : secondBallot
}
