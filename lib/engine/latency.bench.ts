import { bench, describe } from 'vitest'
import type { Board } from '#lib/model/board.ts'
import { forecast } from './forecast.ts'
import { generatedBoard } from './generated-board.ts'

/** All components serve, connections of every tenth one are made together, and every fifth one is repeated. */
function served(size: number): Board {
  const board = generatedBoard(size)
  const scenario = { objectives: board.flows.map(({ id }) => ({ flow: id, meanSeconds: 1, p99Seconds: 1 })) }
  return {
    ...board,
    scenario,
    components: board.components.map((one) => ({ ...one, service: { meanSeconds: 1e-6, servers: 4 } })),
    connections: board.connections.map((one, i) => ({
      ...one,
      ...(i % 10 === 0 ? { parallel: true } : {}),
      ...(i % 50 === 0 ? { retry: { retries: 2 } } : {}),
    })),
  }
}

describe.each([30, 100, 1000])('%d components', (size) => {
  const board = served(size)
  forecast(board, { parts: [] })

  bench('how long requests of four flows take, today and at 10×', () => {
    forecast(board, { at: 10, parts: ['latency'] })
  })

  bench('eight objectives', () => {
    forecast(board, { at: 10, parts: ['objectives'] })
  })

  bench('retries', () => {
    forecast(board, { at: 10, parts: ['retries'] })
  })
})
