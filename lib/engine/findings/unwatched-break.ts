import { type Rule, severityOf } from './drawing.ts'

/** The first to break, and nobody would notice before the users do. [E19] */
export const unwatchedBreak: Rule = ({ board, firstOf, at }) =>
  board.components.flatMap(({ id, operations }) => {
    const missing = [
      ...(operations?.metrics === true ? [] : ['metrics']),
      ...(operations?.alerts === true ? [] : ['alerts']),
      ...((operations?.owner ?? '').trim() === '' ? ['owner'] : []),
    ]
    const row = firstOf.get(id)
    if (row?.rank !== 1 || missing.length === 0) return []
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
