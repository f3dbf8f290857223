import { bench, describe } from 'vitest'
import type { Board } from '#lib/model/board.ts'
import { forecast } from './forecast.ts'
import { generatedBoard } from './generated-board.ts'

/** An edit makes a new board around the rows that did not change. */
function edited(board: Board): Board {
  return { ...board }
}

describe.each([100, 1000, 10_000])('%d components', (size) => {
  const board = generatedBoard(size)
  forecast(board)

  bench('after an edit, multiples and utilization', () => {
    forecast(edited(board), { parts: [] })
  })

  bench('after an edit, with each of three zones down', () => {
    forecast(edited(board), { parts: ['domains'] })
  })

  let at = 1
  bench('at another multiple', () => {
    at = at < 1000 ? at * 1.01 : 1
    forecast(board, { at, parts: [] })
  })
})
