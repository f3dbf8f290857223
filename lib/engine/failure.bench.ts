import { bench, describe } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import type { Board } from '#lib/model/board.ts'
import { forecast } from './forecast.ts'
import { generatedBoard } from './generated-board.ts'

const zones = ['az1', 'az2', 'az3', 'az4', 'az5', 'az6']

/** A generated board over six zones, two instances in each, that fail and of which eight are needed. */
function zonalBoard(size: number): Board {
  const { components, ...board } = generatedBoard(size)
  return aBoard({
    ...board,
    components: components.map((component, index) => ({
      ...component,
      instances: Object.fromEntries(zones.map((zone) => [zone, 2])),
      instanceAvailability: 0.99 + (index % 100) / 1e5,
      need: 8,
    })),
    domains: zones.map((id) => ({ id, kind: 'zone', availability: 0.999 })),
  })
}

describe.each([100, 1000])('%d components in 6 zones', (size) => {
  const board = zonalBoard(size)
  forecast(board, { parts: ['domains'] })

  bench('each zone lost, with what that costs', () => {
    forecast({ ...board }, { parts: ['domains', 'lost'], at: 10 })
  })
  bench('what each zone costs, at another multiple', () => {
    forecast(board, { parts: ['domains', 'lost'], at: 10 })
  })
  bench('availability', () => {
    forecast(board, { parts: ['availability'] })
  })
  bench('neither', () => {
    forecast(board, { parts: [] })
  })
})
