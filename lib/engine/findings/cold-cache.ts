import { breaksOf } from '#lib/engine/breaks.ts'
import { frameOf, systemOf } from '#lib/engine/system.ts'
import type { Component } from '#lib/model/component.ts'
import { breakName } from '#lib/model/forecast.ts'
import { medianOf } from '#lib/model/quantity.ts'
import type { Drawing, Rule } from './drawing.ts'

/** A cache without which something behind it breaks today, or on the way where it else would not. [E27] */
export const coldCache: Rule = (drawing) =>
  drawing.board.components.flatMap((component) => {
    const hitRatio = medianOf(component.hitRatio ?? 0, 'share') ?? 0
    const misses = drawing.board.connections.some((row) => row.from === component.id && row.onMiss === true)
    const first = hitRatio > 0 && misses ? firstWithout(drawing, component) : null
    if (first === null) return []
    return [
      {
        id: 'cold-cache',
        lens: 'isolation',
        severity: first.multiple <= 1 ? 'high' : 'medium',
        on: { component: component.id },
        evidence: { hitRatio, behind: first.component, multiple: first.multiple },
      },
    ]
  })

/** What breaks first without any hit and holds with them, today or by the asked multiple. */
function firstWithout({ board, breaks, at, asked: { down, flow } }: Drawing, cache: Component) {
  const components = board.components.map((row) => (row === cache ? { ...row, hitRatio: 0 } : row))
  const cold = breaksOf(systemOf(frameOf({ ...board, components }), down, flow), at)
  const warm = new Map(breaks.map((row) => [breakName(row), row.multiple ?? Infinity]))
  for (const row of cold) {
    const before = warm.get(breakName(row)) ?? Infinity
    const { multiple, component } = row
    if (multiple === null || multiple >= before) continue
    if ((multiple <= 1 && before > 1) || (multiple < at && before >= at)) return { multiple, component }
  }
  return null
}
