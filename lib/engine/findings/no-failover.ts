import type { Component, ComponentKind } from '#lib/model/component.ts'
import { instancesOf } from '#lib/model/placement.ts'
import type { Rule } from './drawing.ts'

/** What is not ours to run in more than one place. */
const foreign: ReadonlySet<ComponentKind> = new Set(['client', 'cdn', 'dns', 'external', 'network'])

/** One instance on the critical way, and nobody to take over. [E20] */
export const noFailover: Rule = ({ board, calls, critical, growing }) =>
  board.components.flatMap((component) => {
    const { id } = component
    if (!critical.has(id) || !isAlone(component)) return []
    const callers = calls.to(id)
    if (callers.length > 0 && callers.every(({ fallbackTo }) => fallbackTo !== undefined)) return []
    return [
      {
        id: 'no-failover',
        lens: 'isolation',
        severity: growing.has(id) ? 'high' : 'medium',
        on: { component: id },
        evidence: { instances: 1 },
      },
    ]
  })

/** Drawn as one; where nobody said how many there are nothing is known. */
function isAlone(component: Component): boolean {
  const { kind, instances, failoverTo = [] } = component
  return (
    !foreign.has(kind) && instances !== undefined && instancesOf(component) === 1 && failoverTo.length === 0
  )
}
