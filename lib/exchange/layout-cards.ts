import type { Board } from '#lib/model/board.ts'
import type { Component } from '#lib/model/component.ts'
import { componentRectangle, componentSize, type Rectangle } from '#lib/model/geometry.ts'
import { chipRows } from './chip-rows.ts'
import { chipRowHeight } from './chip-size.ts'
import { upToGrid } from './grid.ts'
import { grouped } from './grouped.ts'
import { guestsOf } from './guests.ts'

/** Between a card and the chips under it, and below them. */
const AROUND_CHIPS = 8

/** The place that each component takes up on this board: its card and the chips under it. */
export function cardPlaces(board: Board): (row: Pick<Component, 'id' | 'position'>) => Rectangle {
  const chips = grouped(guestsOf(board), ({ component }) => component.id)
  return (row) => {
    const { length } = chipRows(chips.get(row.id) ?? [], String)
    const room = length === 0 ? 0 : upToGrid(length * chipRowHeight + AROUND_CHIPS)
    return { ...componentRectangle(row), height: componentSize.height + room }
  }
}
