import { forecast } from '#lib/engine/forecast.ts'
import type { Board } from '#lib/model/board.ts'
import type { SizedFix } from '#lib/model/fix.ts'
import { type Break, breakName, isMetBy, type Question } from '#lib/model/forecast.ts'
import { remedies } from './remedies.ts'
import type { Need } from './remedy.ts'
import { withFix } from './with-fix.ts'

/**
 * The fixes that fit a break, each with the size that carries the multiple of the question, what that does to the
 * limit, and what breaks first then. Empty when the limit holds at that multiple. [E6]
 */
export function fixesFor(
  board: Board,
  { component, domain, limit }: Pick<Break, 'component' | 'domain' | 'limit'>,
  question: Question = {},
): readonly SizedFix[] {
  const { at, breaks } = forecast(board, { ...question, parts: [] })
  const isIt = (row: Break) => row.component === component && row.domain === domain && row.limit === limit
  const row = breaks.find(isIt)
  if (row === undefined || !isMetBy(row, at)) return []
  const breaksAfter = (changed: Board) => forecast(changed, { ...question, at, parts: [] }).breaks
  const after = (changed: Board) => breaksAfter(changed).find(isIt) ?? null
  const holders = [...(domain === true ? board.domains : board.components)]
  const need: Need = {
    board,
    row,
    limit: holders.find(({ id }) => id === component)?.limits.find(({ id }) => id === limit),
    component: domain === true ? undefined : board.components.find(({ id }) => id === component),
    at,
    down: question.down ?? [],
    after,
    holds: (changed) => holds(after(changed), at),
  }
  return Object.values(remedies).flatMap((remedy): readonly SizedFix[] => {
    const proposal = remedy.propose(need)
    if (proposal === null) return []
    const fixed = breaksAfter(withFix(board, proposal.fix))
    const it = fixed.find(isIt) ?? null
    const [next] = fixed
    return [
      {
        fix: proposal.fix,
        multiple: it?.multiple ?? null,
        obstacle: holds(it, at) ? null : (proposal.obstacle ?? 'not-enough'),
        next: next?.multiple == null ? null : { name: breakName(next), multiple: next.multiple },
      },
    ]
  })
}

/** A limit that is gone holds too. */
function holds(row: Break | null, at: number): boolean {
  return row === null || !isMetBy(row, at)
}
