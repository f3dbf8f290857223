import type { Board } from '#lib/model/board.ts'
import type { Component } from '#lib/model/component.ts'
import type { Connection } from '#lib/model/connection.ts'
import { componentRectangle, domainRectangle, gridStep, type Rectangle } from '#lib/model/geometry.ts'
import type { ComponentId } from '#lib/model/id.ts'
import { homes } from '#lib/model/placement.ts'
import type { Direction } from './layout-gaps.ts'
import { hiddenBy, hides, linesOf, scoreWith } from './layout-score.ts'

/** The place that a component takes up, chips and all. */
type PlaceOf = (row: Component) => Rectangle

const FURTHEST = 160
/** Kept from everything else. */
const APART = 28
const STEP = 2 * gridStep
/** Nearest first, so that a card goes no further than it must. */
const distances = Array.from({ length: FURTHEST / STEP }, (_, i) => (i + 1) * STEP).flatMap((d) => [d, -d])
const MOST_ROUNDS = 3

/**
 * The board with cards moved a little within their layers where that brings a line out from behind a card: ELK keeps
 * a lane free for each line, but a curve without bends does not run in it from end to end. Cards inside domains stay.
 */
export function nudged(board: Board, placeOf: PlaceOf, direction: Direction): Board {
  const home = homes(board.components, board.domains)
  const movable = new Set(board.components.map(({ id }) => id).filter((id) => !home.has(id)))
  let best = board
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const involved = new Set(hiddenBy(best).flatMap(({ card, line }) => [card, line.from, line.to]))
    const before = best
    for (const id of involved) if (movable.has(id)) best = bestMove(best, id, placeOf, direction)
    if (best === before) break
  }
  return best
}

/** The board with this card where it can be read best; the same board when that is where it is. */
function bestMove(board: Board, id: ComponentId, placeOf: PlaceOf, direction: Direction): Board {
  const card = board.components.find((row) => row.id === id)
  if (card === undefined) return board
  const isFree = freeBeside(board, id, placeOf)
  const scoreAt = scoreOfMoves(board, id)
  let [best, score] = [board, scoreAt(board, card)]
  for (const distance of distances) {
    const moved = shifted(card, direction, distance)
    if (!isFree(moved)) continue
    const next = { ...board, components: board.components.map((row) => (row.id === id ? moved : row)) }
    const its = scoreAt(next, moved)
    if (its > score) [best, score] = [next, its]
  }
  return best
}

/** The score of a board in which only this card has moved: only its own lines and those behind it have to be seen. */
function scoreOfMoves(board: Board, id: ComponentId): (next: Board, card: Component) => number {
  const isOwn = ({ from, to }: Connection) => from === id || to === id
  const own = board.connections.filter(isOwn)
  const others = linesOf(board).filter(({ connection }) => !isOwn(connection))
  const elsewhere = hiddenBy(board).filter(({ card, line }) => card !== id && !isOwn(line)).length
  return (next, moved) => {
    const behindIt = others.filter((line) => hides(moved, line)).length
    const itsOwn = hiddenBy({ components: next.components, connections: own }).length
    return scoreWith(next, elsewhere + behindIt + itsOwn)
  }
}

function shifted(row: Component, direction: Direction, distance: number): Component {
  const { x, y } = componentRectangle(row)
  return { ...row, position: direction === 'DOWN' ? { x: x + distance, y } : { x, y: y + distance } }
}

/** Whether a card keeps its distance from everything else, chips and all. */
function freeBeside(board: Board, id: ComponentId, placeOf: PlaceOf): (row: Component) => boolean {
  const others = [
    ...board.components.filter((row) => row.id !== id).map(placeOf),
    ...board.domains.map(domainRectangle),
  ]
  return (row) => {
    const { x, y, width, height } = placeOf(row)
    return !others.some(
      (other) =>
        x < other.x + other.width + APART &&
        other.x < x + width + APART &&
        y < other.y + other.height + APART &&
        other.y < y + height + APART,
    )
  }
}
