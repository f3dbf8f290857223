import type { ComponentId } from '#lib/model/id.ts'
import { type Rule, severityOf } from './drawing.ts'

/** The first to break, and nobody would notice before the users do. [E19] */
export const unwatchedBreak: Rule = ({ board, breaks, firstOf, at }) => {
  const first = new Set(
    breaks
      .filter(({ rank, domain }) => rank === 1 && domain !== true)
      .map(({ component }) => component as ComponentId),
  ) // domains are filtered out
  return board.components.flatMap(({ id, operations }) => {
    const missing = [
      ...(operations?.metrics === true ? [] : ['metrics']),
      ...(operations?.alerts === true ? [] : ['alerts']),
      ...((operations?.owner ?? '').trim() === '' ? ['owner'] : []),
    ]
    const row = firstOf.get(id)
    if (!first.has(id) || row === undefined || missing.length === 0) return []
    return [
      {
        id: 'unwatched-break',
        lens: 'observability',
        severity: severityOf(row, at),
        on: { component: id },
        evidence: { missing, multiple: row.multiple ?? Infinity },
      },
    ]
  })
}
