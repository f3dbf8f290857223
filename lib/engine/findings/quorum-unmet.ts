import { instancesOf } from '#lib/model/placement.ts'
import type { Rule } from './drawing.ts'

/** More instances must be up than there are: it is never available. [E22] */
export const quorumUnmet: Rule = ({ board }) =>
  board.components.flatMap((component) => {
    const { id, need = 1 } = component
    const instances = instancesOf(component)
    if (need <= instances) return []
    return [
      {
        id: 'quorum-unmet',
        lens: 'isolation',
        severity: 'high',
        on: { component: id },
        evidence: { need, instances },
      },
    ]
  })
