import { breaksOf } from '#lib/engine/breaks.ts'
import { frameOf } from '#lib/engine/frame.ts'
import { systemOf } from '#lib/engine/system.ts'
import type { Component } from '#lib/model/component.ts'
import { breakName } from '#lib/model/forecast.ts'
import type { ComponentId } from '#lib/model/id.ts'
import { medianOf } from '#lib/model/quantity.ts'
import { reachedFrom } from './calls.ts'
import type { Drawing, Rule } from './drawing.ts'

/** A cache without which something behind it breaks today, or on the way where it else would not. [E27] */
export const coldCache: Rule = (drawing) => {
  const { board, calls } = drawing
  const caches = board.components.filter(
    (row) => hitRatioOf(row) > 0 && calls.from(row.id).some(({ onMiss }) => onMiss === true),
  )
  // Loads only rise when more caches are cold: what holds without any of them holds without one.
  const endangered = new Set(brokenWithout(drawing, caches).map(({ component }) => component))
  return caches.flatMap((cache) => {
    const behind = reachedFrom(cache.id, calls, () => true)
    if (![...behind].some((id) => endangered.has(id))) return []
    const [first] = brokenWithout(drawing, [cache])
    if (first === undefined) return []
    return [
      {
        id: 'cold-cache',
        lens: 'isolation',
        severity: first.multiple <= 1 ? 'high' : 'medium',
        on: { component: cache.id },
        evidence: { hitRatio: hitRatioOf(cache), behind: first.component, multiple: first.multiple },
      },
    ]
  })
}

function hitRatioOf({ hitRatio }: Component): number {
  return medianOf(hitRatio ?? 0, 'share') ?? 0
}

interface Broken {
  readonly component: ComponentId
  readonly multiple: number
}

/** What breaks without any hit and holds with them, today or by the asked multiple; first to break first. */
function brokenWithout(
  { board, breaks, at, asked: { down, flow } }: Drawing,
  caches: readonly Component[],
): readonly Broken[] {
  if (caches.length === 0) return []
  const cold = new Set(caches)
  const components = board.components.map((row) => (cold.has(row) ? { ...row, hitRatio: 0 } : row))
  const warm = new Map(
    breaks.flatMap((row) => (row.domain === true ? [] : [[breakName(row), row.multiple ?? Infinity]])),
  )
  return breaksOf(systemOf(frameOf({ ...board, components }), down, flow), at).flatMap((row) => {
    const before = warm.get(breakName(row)) ?? Infinity
    const { multiple, component, domain } = row
    if (multiple === null || multiple >= before || domain === true) return []
    const isNew = (multiple <= 1 && before > 1) || (multiple < at && before >= at)
    return isNew ? [{ multiple, component: component as ComponentId }] : [] // not a domain
  })
}
