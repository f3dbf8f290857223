import { bench, describe } from 'vitest'
import { medianOf } from '#lib/model/quantity.ts'
import { drawsOf } from './draws.ts'
import { generatedBoard } from './generated-board.ts'

describe.each([100, 1000])('%d components', (size) => {
  const board = generatedBoard(size)
  const quantities = [
    ...board.drivers.map(({ id, base }) => ({ path: `drivers/${id}/base`, quantity: base })),
    ...board.connections.map(({ id, calls = 1 }) => ({ path: `connections/${id}/calls`, quantity: calls })),
    ...board.components.map(({ id }) => ({
      path: `components/${id}/limits/iops/capacity`,
      quantity: 50_000,
    })),
  ]
  const medians = quantities.map(({ quantity }) => medianOf(quantity) ?? 0)
  const all = Array.from({ length: 64 }, (_, draw) =>
    Float64Array.from(medians, (median, i) => median * (0.7 + 0.6 * ((draw * 0.618_034 + i * 0.7548) % 1))),
  )
  const draws = drawsOf(
    board,
    quantities.map(({ path }) => path),
  )

  bench('64 draws of all bases, calls and a capacity of each component', () => {
    for (const values of all) draws?.solve(values)
  })
})
