import * as v from 'valibot'
import { placeKey } from './ballot.ts'
import { isKnown, sizeOf } from './multiples.ts'
import { picks } from './picks.ts'
import type { RevealedBallot } from './round.ts'

const aBreak = v.object({
  rank: v.number(),
  component: v.string(),
  domain: v.exactOptional(v.boolean()),
  limit: v.string(),
  multiple: v.nullable(v.number()),
})
/** One row of the panel's order, with what a comparison needs of it. */
export type PanelBreak = Readonly<v.InferOutput<typeof aBreak>>

/** The order that was sealed, as far as anything in it breaks; null when the text is no forecast. */
export function panelOrder(forecast: string): readonly PanelBreak[] | null {
  try {
    const { breaks } = v.parse(v.object({ breaks: v.array(aBreak) }), JSON.parse(forecast))
    return breaks.filter(({ multiple }) => multiple !== null)
  } catch {
    return null
  }
}

/** How the room stands to the panel. Counts of people, no averages. */
export interface Gap {
  /** How many chose what the panel has first, of how many who chose. */
  readonly agree: number
  readonly chose: number
  /** How many named a multiple below half of the panel's, within a factor of two, and above twice. */
  readonly lower: number
  readonly near: number
  readonly higher: number
}

/** The distance between the votes of a turn and the panel's first break; null when the panel sees nothing break. */
export function gapTo(order: readonly PanelBreak[], ballots: readonly RevealedBallot[]): Gap | null {
  const firsts = order.filter(({ rank }) => rank === 1)
  const multiple = firsts[0]?.multiple ?? null
  if (multiple === null) return null
  const keys = new Set(firsts.map(({ component }) => placeKey({ component })))
  const chosen = picks(ballots)
  const named = ballots
    .map(({ ballot }) => ballot.multiple)
    .filter(isKnown)
    .map(sizeOf)
  const lower = named.filter((size) => size < multiple / 2).length
  const higher = named.filter((size) => size > multiple * 2).length
  return {
    agree: sum(chosen.filter(({ key }) => keys.has(key)).map(({ count }) => count)),
    chose: sum(chosen.map(({ count }) => count)),
    lower,
    near: named.length - lower - higher,
    higher,
  }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
