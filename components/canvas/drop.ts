import type { ItemKey } from '#components/board/screen.ts'
import { moveComponents, placeComponent } from '#lib/document/component-commands.ts'
import { moveDomains } from '#lib/document/domain-commands.ts'
import type { Edit } from '#lib/document/edit.ts'
import { moveNotes } from '#lib/document/row-commands.ts'
import type { Board } from '#lib/model/board.ts'
import type { FailureDomain } from '#lib/model/domain.ts'
import type { Point } from '#lib/model/field.ts'
import { centreOf, componentRectangle, contains, domainRectangle } from '#lib/model/geometry.ts'
import { enclosingDomains } from '#lib/model/nesting.ts'
import { homes } from '#lib/model/placement.ts'

/** Whoever moves one of several selected components moves all of them, also those that are too far off to be held. */
export function withSelected(
  board: Board,
  moves: ReadonlyMap<ItemKey, Point>,
  selection: ReadonlySet<ItemKey>,
): ReadonlyMap<ItemKey, Point> {
  const lead = board.components.find(
    ({ id }) => moves.has(`components/${id}`) && selection.has(`components/${id}`),
  )
  const to = lead && moves.get(`components/${lead.id}`)
  if (lead === undefined || to === undefined) return moves
  const from = componentRectangle(lead)
  const all = new Map(moves)
  for (const component of board.components) {
    const key: ItemKey = `components/${component.id}`
    if (!selection.has(key) || moves.has(key) || component.locked) continue
    const { x, y } = componentRectangle(component)
    all.set(key, { x: x + to.x - from.x, y: y + to.y - from.y })
  }
  return all
}

/**
 * Moves what hangs on what a hand moves: a domain takes along the domains inside it and the components drawn in it.
 * Returns every item's new position.
 */
export function withFollowers(board: Board, moves: ReadonlyMap<ItemKey, Point>): ReadonlyMap<ItemKey, Point> {
  const all = new Map(moves)
  const around = enclosingDomains(board.domains)
  const home = homes(board.components, board.domains)
  for (const domain of board.domains) {
    const to = moves.get(`domains/${domain.id}`)
    if (!to) continue
    const from = domainRectangle(domain)
    const follow = (key: ItemKey, { x, y }: Point) => {
      if (!moves.has(key)) all.set(key, { x: x + to.x - from.x, y: y + to.y - from.y })
    }
    for (const inner of board.domains) {
      if (inner !== domain && around.get(inner.id)?.includes(domain.id))
        follow(`domains/${inner.id}`, domainRectangle(inner))
    }
    for (const component of board.components) {
      const where = home.get(component.id)
      if (where && around.get(where)?.includes(domain.id)) {
        follow(`components/${component.id}`, componentRectangle(component))
      }
    }
  }
  return all
}

/**
 * What letting go means: everything stays where it is, and a component dropped in another container stands in that
 * domain from now on. Components that only followed their domain keep their placement.
 */
export function dropEdits(
  board: Board,
  moves: ReadonlyMap<ItemKey, Point>,
  held: ReadonlySet<ItemKey>,
): readonly Edit[] {
  const components = movesOf('components', moves)
  const home = homes(board.components, board.domains)
  const placements = board.components.flatMap((component) => {
    const position = components.get(component.id)
    if (!position || !held.has(`components/${component.id}`)) return []
    const container = containerAt(board.domains, centreOf(componentRectangle({ position })))
    return container?.id === home.get(component.id) ? [] : placeComponent(component, container?.id ?? null)
  })
  return [
    ...moveComponents(components),
    ...moveDomains(movesOf('domains', moves)),
    ...moveNotes(movesOf('notes', moves)),
    ...placements,
  ]
}

/** The smallest container under a point. */
export function containerAt(domains: readonly FailureDomain[], point: Point): FailureDomain | null {
  const under = domains.filter(
    (domain) => domain.position !== undefined && contains(domainRectangle(domain), point),
  )
  const area = (domain: FailureDomain) => domainRectangle(domain).width * domainRectangle(domain).height
  return under.reduce<FailureDomain | null>(
    (best, next) => (best && area(best) <= area(next) ? best : next),
    null,
  )
}

function movesOf(
  table: 'components' | 'domains' | 'notes',
  moves: ReadonlyMap<ItemKey, Point>,
): Map<string, Point> {
  const prefix = `${table}/`
  return new Map(
    [...moves]
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, point]) => [key.slice(prefix.length), point]),
  )
}
