import type { Board } from '#lib/model/board.ts'
import type { Decision } from '#lib/model/decision.ts'

/** What a decision still lacks before the room may go on. */
export type Lack = 'choice' | 'owner' | 'due' | 'evidence' | 'expiry'

/**
 * The decisions that nobody could be held to: whoever mitigates or investigates names an owner, a day and what will
 * prove it; whoever accepts says until when.
 */
export function unsettled({
  decisions,
}: Pick<Board, 'decisions'>): readonly { readonly decision: Decision; readonly lacks: readonly Lack[] }[] {
  return decisions
    .map((decision) => ({ decision, lacks: lacksOf(decision) }))
    .filter(({ lacks }) => lacks.length > 0)
}

function lacksOf({ choice, owner, due, closesWhen, expires }: Decision): readonly Lack[] {
  if (choice === undefined) return ['choice']
  const wanted: readonly (readonly [Lack, string | undefined])[] =
    choice === 'accept'
      ? [['expiry', expires]]
      : [
          ['owner', owner],
          ['due', due],
          ['evidence', closesWhen],
        ]
  return wanted.flatMap(([lack, value]) => (value === undefined || value.trim() === '' ? [lack] : []))
}
