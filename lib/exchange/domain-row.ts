import type { FailureDomain } from '#lib/model/domain.ts'
import { componentSize, type Rectangle } from '#lib/model/geometry.ts'
import type { DomainId } from '#lib/model/id.ts'
import { emptyDomainSize } from './empty-domain.ts'
import { upToGrid } from './grid.ts'
import type { Guest } from './guests.ts'

const BELOW = 48
const BETWEEN = 24

/** Domains inside which nothing is drawn, side by side below the drawing, in as many rows as its width needs. */
export function domainRow(
  domains: readonly FailureDomain[],
  drawing: Rectangle | null,
  guests: ReadonlyMap<DomainId, readonly Guest[]>,
): ReadonlyMap<DomainId, FailureDomain> {
  const { x: left, width } = drawing ?? { x: 0, width: 0 }
  const right = left + Math.max(width, 5 * componentSize.width)
  const row = new Map<DomainId, FailureDomain>()
  let [x, y, tallest] = [left, drawing === null ? 0 : drawing.y + drawing.height + BELOW, 0]
  for (const domain of domains) {
    const size = emptyDomainSize(domain, guests.get(domain.id) ?? [])
    if (x > left && x + size.width > right) {
      x = left
      y += tallest + BETWEEN
      tallest = 0
    }
    row.set(domain.id, withRectangle(domain, { x, y, ...size }))
    x += upToGrid(size.width) + BETWEEN
    tallest = Math.max(tallest, upToGrid(size.height))
  }
  return row
}

/** The domain at this place, of this size. */
export function withRectangle(domain: FailureDomain, { x, y, width, height }: Rectangle): FailureDomain {
  return { ...domain, position: { x, y }, size: { width, height } }
}
