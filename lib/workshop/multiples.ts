import { type NamedMultiple, namedMultiples } from './ballot.ts'
import type { RevealedBallot } from './round.ts'

/** How many named each multiple, in the order of the scale; a multiple that nobody named is there with 0. */
export function histogram(
  ballots: readonly RevealedBallot[],
): readonly { readonly multiple: NamedMultiple; readonly count: number }[] {
  return namedMultiples.map((multiple) => ({
    multiple,
    count: ballots.filter(({ ballot }) => ballot.multiple === multiple).length,
  }))
}

/** How far apart the named multiples lie. */
export interface Spread {
  readonly least: NamedMultiple
  readonly most: NamedMultiple
  /** Most over least, on the log scale of the ballot; at least this where somebody said "above 100". */
  readonly factor: number
  readonly isAtLeast: boolean
}

/** The distance from the lowest to the highest multiple; null unless two people named one. */
export function spread(ballots: readonly RevealedBallot[]): Spread | null {
  const named = ballots.map(({ ballot }) => ballot.multiple).filter(isKnown)
  const [first] = named
  if (first === undefined || named.length < 2) return null
  const least = named.reduce((a, b) => (sizeOf(b) < sizeOf(a) ? b : a), first)
  const most = named.reduce((a, b) => (sizeOf(b) > sizeOf(a) ? b : a), first)
  const isAtLeast = most === 'above 100' && least !== 'above 100'
  return { least, most, factor: isAtLeast ? 100 / sizeOf(least) : sizeOf(most) / sizeOf(least), isAtLeast }
}

/** A multiple that says how much; neither silence nor "I do not know" does. */
export function isKnown(multiple: NamedMultiple | undefined): multiple is Exclude<NamedMultiple, 'unknown'> {
  return multiple !== undefined && multiple !== 'unknown'
}

/** For comparing only: anything above 100 is beyond every number on the ballot. */
export function sizeOf(multiple: Exclude<NamedMultiple, 'unknown'>): number {
  return multiple === 'above 100' ? Number.MAX_VALUE : multiple
}
