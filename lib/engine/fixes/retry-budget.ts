import { amplification } from '#lib/engine/amplification.ts'
import type { Board } from '#lib/model/board.ts'
import type { Connection } from '#lib/model/connection.ts'
import { medianOf } from '#lib/model/quantity.ts'
import type { FixOf, Need, Remedy } from './remedy.ts'

/** A tenth of the calls is what a budget usually allows (Google SRE, ch. 21); less where that is too much. */
const budgets = [0.1, 0.05, 0.02, 0.01, 0]

/** The connection that retries most towards the limit keeps to a budget. [T4] */
export const retryBudget: Remedy<'retry-budget'> = {
  propose({ board, component, holds }: Need) {
    const [most] = board.connections
      .filter(({ to }) => to === component?.id)
      .map((connection) => ({ connection, attempts: attemptsOn(connection) }))
      .filter(({ attempts }) => attempts > 1)
      .sort((a, b) => b.attempts - a.attempts)
    if (most === undefined) return null
    const { connection, attempts } = most
    const fix = (budget: number) => ({ kind: 'retry-budget', connection: connection.id, budget }) as const
    const helping = budgets.filter((budget) => 1 + budget < attempts)
    const enough = helping.find((budget) => holds(apply(board, fix(budget))))
    return enough === undefined ? { fix: fix(0), obstacle: 'other-load' } : { fix: fix(enough) }
  },
  apply,
}

/** Attempts for each call. */
function attemptsOn({ retry }: Connection): number {
  if (retry?.failureRatio === undefined) return 1
  return amplification(medianOf(retry.failureRatio, 'share') ?? 0, retry.retries, retry.budget)
}

function apply(board: Board, { connection, budget }: FixOf<'retry-budget'>): Board {
  return {
    ...board,
    connections: board.connections.map((row) =>
      row.id === connection && row.retry !== undefined ? { ...row, retry: { ...row.retry, budget } } : row,
    ),
  }
}
