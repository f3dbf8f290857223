import type { FailureDomain } from '#lib/model/domain.ts'
import type { Size } from '#lib/model/field.ts'
import { domainHeader } from '#lib/model/geometry.ts'
import type { DomainId } from '#lib/model/id.ts'
import { upToGrid } from './grid.ts'
import { grouped } from './grouped.ts'
import { type Guest, guestsOf } from './guests.ts'

/** The line height of the names in a domain inside which nothing is drawn. */
export const guestLine = 20
/** How many names it shows before it says how many more there are. */
export const mostGuestLines = 8

/** The guests of each domain. */
export function guestsByDomain(
  board: Parameters<typeof guestsOf>[0],
): ReadonlyMap<DomainId, readonly Guest[]> {
  return grouped(guestsOf(board), ({ domain }) => domain.id)
}

/** The size of a domain inside which nothing is drawn: its own, else room for the names of its guests. */
export function emptyDomainSize({ size }: Pick<FailureDomain, 'size'>, guests: readonly Guest[]): Size {
  if (size !== undefined) return size
  const lines = Math.min(guests.length, mostGuestLines + 1)
  return { width: 208, height: upToGrid(domainHeader + Math.max(2, lines) * guestLine + 16) }
}
