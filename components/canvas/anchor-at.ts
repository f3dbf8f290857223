import type { Board } from '#lib/model/board.ts'
import type { Point } from '#lib/model/field.ts'
import {
  componentRectangle,
  contains,
  domainHeader,
  domainRectangle,
  middleOf,
  routeBetween,
} from '#lib/model/geometry.ts'
import type { Anchor } from '#lib/model/note.ts'

/** How near to the middle of a connection a click means the connection, in pixels at 100 %. */
const NEAR = 24

/** What is meant by a click at a point: the card there, the middle of a connection, a domain's name, or the point. */
export function anchorAt(board: Board, at: Point): Anchor {
  const component = board.components.findLast((each) => contains(componentRectangle(each), at))
  if (component) return { component: component.id }
  const places = new Map(board.components.map((each) => [each.id, componentRectangle(each)]))
  const connection = board.connections.find(({ from, to }) => {
    const [start, end] = [places.get(from), places.get(to)]
    if (start === undefined || end === undefined) return false
    const middle = middleOf(routeBetween(start, end))
    return Math.hypot(middle.x - at.x, middle.y - at.y) <= NEAR
  })
  if (connection) return { connection: connection.id }
  const domain = board.domains.findLast((each) =>
    contains({ ...domainRectangle(each), height: domainHeader }, at),
  )
  return domain ? { domain: domain.id } : { point: at }
}
