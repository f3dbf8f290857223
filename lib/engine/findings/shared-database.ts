import type { ComponentKind } from '#lib/model/component.ts'
import type { Rule } from './drawing.ts'

const owners: ReadonlySet<ComponentKind> = new Set(['gateway', 'service', 'function', 'worker', 'scheduler'])

/** A database that several services call: no one of them can change or move it alone. [E13] */
export const sharedDatabase: Rule = ({ board, calls, critical }) => {
  const byId = new Map(board.components.map((row) => [row.id, row]))
  return board.components.flatMap(({ id, kind }) => {
    if (kind !== 'database') return []
    const calling = calls.to(id).flatMap(({ from }) => byId.get(from) ?? [])
    const callers = [...new Set(calling)].filter((row) => owners.has(row.kind))
    if (callers.length < 2) return []
    const teams = [...new Set(callers.flatMap(({ operations }) => operations?.owner ?? []))]
    return [
      {
        id: 'shared-database',
        lens: 'coupling',
        severity: teams.length > 1 && critical.has(id) ? 'high' : 'medium',
        on: { component: id },
        evidence: { callers: callers.map((row) => row.id), owners: teams },
      },
    ]
  })
}
