import { bench, describe } from 'vitest'
import { fixesFor } from './fixes/fixes-for.ts'
import { forecast } from './forecast.ts'
import { generatedBoard } from './generated-board.ts'

describe.each([100, 1000, 10_000])('%d components', (size) => {
  const board = generatedBoard(size)
  const { breaks } = forecast(board)

  bench('findings', () => {
    forecast(board, { parts: ['findings'] })
  })

  bench('symptoms and peel', () => {
    forecast(board, { parts: ['symptoms', 'peel'] })
  })

  bench('fixes for the first break', () => {
    if (breaks[0] !== undefined) fixesFor(board, breaks[0])
  })
})
