import type { ComponentKind } from '#lib/model/component.ts'
import type { Rule } from './drawing.ts'

const computing: ReadonlySet<ComponentKind> = new Set(['gateway', 'service', 'function', 'worker'])

/** A service that keeps state of its own has to move it whenever instances come and go. [E15] */
export const statefulService: Rule = ({ board, growing }) =>
  board.components.flatMap(({ id, kind, state, autoscale }) => {
    const isSticky = state !== undefined && state !== 'stateless' && state !== 'single-writer'
    if (!computing.has(kind) || !isSticky || !growing.has(id)) return []
    return [
      {
        id: 'stateful-service',
        lens: 'state',
        severity: autoscale === undefined ? 'medium' : 'high',
        on: { component: id },
        evidence: { state },
      },
    ]
  })
