import { bench, describe } from 'vitest'
import type { Board } from '#lib/model/board.ts'
import type { ComponentId, DomainId, DriverId } from '#lib/model/id.ts'
import { forecast } from './forecast.ts'
import { generatedBoard } from './generated-board.ts'
import { generatedEdits } from './generated-edit.ts'

/** Boards that follow from each other by one edit; enough of them that no answer is known when it is asked for. */
function edited(board: Board, edit: (board: Board, pick: number) => Board, count: number): () => Board {
  let [last, made] = [board, 0]
  return () => {
    // Begins again now and then, so that boards do not grow without end.
    last = made % count === 0 ? { ...board } : last
    made += 1
    last = edit(last, (made * 0.618_034) % 1)
    return last
  }
}

describe.each([100, 1000, 10_000])('%d components', (size) => {
  const board = generatedBoard(size)

  describe.each(Object.entries(generatedEdits))('after an edit of %s', (_, edit) => {
    const next = edited(board, edit, 50)

    bench('multiples of all limits', () => {
      forecast(next(), { at: 10, parts: [] })
    })

    bench('and the list of what breaks', () => {
      forecast(next(), { at: 10, parts: [] }).breaks.at(0)
    })
  })

  let at = 1
  bench('at another multiple, the list of what breaks', () => {
    at = at < 1000 ? at * 1.01 : 1
    forecast(board, { at, parts: [] }).breaks.at(0)
  })

  const withCapacity = edited(board, generatedEdits['a capacity'] ?? ((same) => same), 50)
  bench('after a capacity, with one zone down', () => {
    forecast(withCapacity(), { at: 10, parts: [], down: ['az1' as DomainId] }).breaks.at(0)
  })

  const tagged = tagFirst(board)
  const withBase = edited(tagged, generatedEdits['the base of a driver'] ?? ((same) => same), 50)
  bench('after the base of a driver, with calls that grow', () => {
    forecast(withBase(), { at: 10, parts: [] }).breaks.at(0)
  })
})

/** The first ten connections grow with a driver. */
function tagFirst(board: Board): Board {
  const entry = 'c0' as ComponentId
  const growsWith = 'd1' as DriverId
  let left = 10
  const connections = board.connections.map((row) => {
    if (left === 0 && row.from !== entry) return row
    left = Math.max(0, left - 1)
    return { ...row, growsWith }
  })
  return { ...board, connections }
}
