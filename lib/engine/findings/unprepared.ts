import type { Finding } from '#lib/model/finding.ts'
import { isMetBy } from '#lib/model/forecast.ts'
import { type Drawing, severityOf } from './drawing.ts'

/** What breaks by the asked multiple and lacks a field of its operations. */
export function unprepared(
  { board, firstOf, at }: Drawing,
  id: Finding['id'],
  field: 'rollout' | 'recovery',
): readonly Finding[] {
  return board.components.flatMap(({ id: component, kind, operations }) => {
    const first = firstOf.get(component)
    const isOurs = kind !== 'client' && kind !== 'external'
    const isSaid = (operations?.[field] ?? '').trim() !== ''
    if (first === undefined || !isMetBy(first, at) || !isOurs || isSaid) return []
    const severity = severityOf(first, at) === 'high' ? 'medium' : 'low'
    return [
      { id, lens: field, severity, on: { component }, evidence: { multiple: first.multiple ?? Infinity } },
    ]
  })
}
