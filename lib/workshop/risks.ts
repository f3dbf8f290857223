import { type Category, categories, type Place, placeKey, type Risk } from './ballot.ts'
import type { RevealedBallot } from './round.ts'

/** A risk card and the label of who wrote it. */
export interface WrittenRisk {
  readonly voter: string
  readonly by?: string
  readonly risk: Risk
}

/** Impact times probability from which a risk is high: 2 × 3 at least. */
const HIGH = 6

/** Every risk card of a turn. */
export function writtenRisks(ballots: readonly RevealedBallot[]): readonly WrittenRisk[] {
  return ballots.flatMap(({ voter, by, ballot: { risks } }) =>
    risks.map((risk) => ({ voter, ...(by === undefined ? {} : { by }), risk })),
  )
}

/** High risks at places where only one person sees any: what one knows and the others do not. Highest first. */
export function loneHighRisks(ballots: readonly RevealedBallot[]): readonly WrittenRisk[] {
  const written = writtenRisks(ballots)
  const votersAt = (place: Place) =>
    new Set(written.filter(({ risk }) => placeKey(risk.on) === placeKey(place)).map(({ voter }) => voter))
  return written
    .filter(({ risk }) => scoreOf(risk) >= HIGH && votersAt(risk.on).size === 1)
    .sort((a, b) => scoreOf(b.risk) - scoreOf(a.risk))
}

/** Places whose risks different people rate two steps apart, in impact or in probability. */
export function splitRisks(
  ballots: readonly RevealedBallot[],
): readonly { readonly place: Place; readonly written: readonly WrittenRisk[] }[] {
  const byPlace = new Map<string, WrittenRisk[]>()
  for (const one of writtenRisks(ballots)) {
    const key = placeKey(one.risk.on)
    byPlace.set(key, [...(byPlace.get(key) ?? []), one])
  }
  return [...byPlace.values()].flatMap((written) => {
    const [first] = written
    return first !== undefined && isSplit(written) ? [{ place: first.risk.on, written }] : []
  })
}

function isSplit(written: readonly WrittenRisk[]): boolean {
  return written.some((a) =>
    written.some(
      (b) =>
        a.voter !== b.voter &&
        (Math.abs(a.risk.impact - b.risk.impact) >= 2 ||
          Math.abs(a.risk.probability - b.risk.probability) >= 2),
    ),
  )
}

/** Kinds of weakness that no ballot and no card mentions. */
export function unmentioned(ballots: readonly RevealedBallot[]): readonly Category[] {
  const said = new Set(
    ballots.flatMap(({ ballot }) => [ballot.category, ...ballot.risks.map(({ category }) => category)]),
  )
  return categories.filter((category) => !said.has(category))
}

/** Impact times probability, 1 to 9. */
export function scoreOf({ impact, probability }: Pick<Risk, 'impact' | 'probability'>): number {
  return impact * probability
}
