import { bench, describe } from 'vitest'
import type { Board } from '#lib/model/board.ts'
import { elasticitiesOf } from './elasticity.ts'
import { forecast } from './forecast.ts'
import { generatedBoard } from './generated-board.ts'
import { uncertaintyOf } from './uncertainty.ts'

/** Long runs, of which a few are enough. */
const few = { time: 0, iterations: 5, warmupTime: 0, warmupIterations: 1 }

/** A generated board on which all drivers, one fan-out in ten and one capacity in ten are ranges. */
function uncertainBoard(size: number): Board {
  const board = generatedBoard(size)
  return {
    ...board,
    drivers: board.drivers.map((row) => ({ ...row, base: around(Number(row.base)) })),
    connections: board.connections.map((row, index) =>
      index % 10 === 0 ? { ...row, calls: around(Number(row.calls)) } : row,
    ),
    components: board.components.map((row, index) => (index % 10 === 0 ? withRange(row) : row)),
  }
}

function around(value: number): string {
  return `${value / 1.2} to ${value * 1.2}`
}

function withRange(row: Board['components'][number]): Board['components'][number] {
  const [first, ...others] = row.limits
  return first === undefined
    ? row
    : { ...row, limits: [{ ...first, capacity: { perInstance: '1000 to 9000' } }, ...others] }
}

describe.each([6, 100, 1000])('%d components', (size) => {
  const board = uncertainBoard(size)
  const [first] = forecast(board, { parts: [] }).breaks

  bench('256 draws', () => void uncertaintyOf(board, { samples: 256 }), few)

  bench('4,096 draws', () => void uncertaintyOf(board, { samples: 4096 }), few)

  bench('10,000 draws', () => void uncertaintyOf(board, { samples: 10_000 }), few)

  bench('all elasticities of the first break', () => void (first && elasticitiesOf(board, first)), few)
})
