import { isKnown, sizeOf } from './multiples.ts'
import { loneHighRisks, type WrittenRisk } from './risks.ts'
import type { RevealedBallot } from './round.ts'

/** Whose view the room hears, and why it is at the edge. */
export type Edge =
  | { readonly kind: 'lone-risk'; readonly written: WrittenRisk }
  | { readonly kind: 'lowest' | 'highest'; readonly ballot: RevealedBallot }

/** Who is heard before everybody speaks: lone high risks, then the lowest and the highest multiple; ties all speak. */
export function edges(ballots: readonly RevealedBallot[]): readonly Edge[] {
  const lone = loneHighRisks(ballots).map((written): Edge => ({ kind: 'lone-risk', written }))
  const sizes = ballots.map(({ ballot }) => (isKnown(ballot.multiple) ? sizeOf(ballot.multiple) : null))
  const known = sizes.filter((size) => size !== null)
  const [least, most] = [Math.min(...known), Math.max(...known)]
  if (known.length < 2 || least === most) return lone
  const at = (size: number, kind: 'lowest' | 'highest') =>
    ballots.filter((_, index) => sizes[index] === size).map((ballot): Edge => ({ kind, ballot }))
  return [...lone, ...at(least, 'lowest'), ...at(most, 'highest')]
}
