import { type Rule, severityOf } from './drawing.ts'

/** Somebody else's quota on a way that grows: it is raised by asking, not by building. [E28] */
export const thirdPartyQuota: Rule = ({ board, growing, firstOf, at }) =>
  board.components.flatMap(({ id, kind, limits }) => {
    const isForeign = kind === 'external' || limits.some((limit) => limit.kind === 'quota')
    if (!isForeign || !growing.has(id)) return []
    const first = firstOf.get(id)
    return [
      {
        id: 'third-party-quota',
        lens: 'scaling-out',
        severity: severityOf(first, at),
        on: { component: id },
        evidence: first?.multiple == null ? {} : { multiple: first.multiple },
      },
    ]
  })
