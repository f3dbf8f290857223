import { instancesOf, placementsOf } from '#lib/model/placement.ts'
import type { Rule } from './drawing.ts'

/** Spread over domains, but too few are left when the fullest of them is lost. [E23] */
export const quorumLostWithDomain: Rule = ({ board, critical }) =>
  board.components.flatMap((component) => {
    const { id, need = 1 } = component
    const [fullest, next] = [...placementsOf(component)].sort(([, a], [, b]) => b - a)
    const instances = instancesOf(component)
    if (fullest === undefined || next === undefined || next[1] === 0 || need > instances) return []
    const left = instances - fullest[1]
    if (left >= need) return []
    return [
      {
        id: 'quorum-lost-with-domain',
        lens: 'isolation',
        severity: critical.has(id) ? 'high' : 'medium',
        on: { component: id },
        evidence: { domain: fullest[0], left, need },
      },
    ]
  })
