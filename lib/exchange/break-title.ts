import { type Board, nameOf } from '#lib/model/board.ts'
import type { Break } from '#lib/model/forecast.ts'
import { pathText } from './path-text.ts'

/** What breaks, by name: the component or domain, and its limit. */
export function breakTitle({ component, limit, domain }: Break, board: Board): string {
  const list = domain === true ? 'domains' : 'components'
  const holder = board[list].find(({ id }) => id === component)
  // the limit of an autoscaler stands in no list
  return holder === undefined || holder.limits.some(({ id }) => id === limit)
    ? pathText(`${list}/${component}/limits/${limit}`, board)
    : `${nameOf(holder)} · ${limit}`
}
