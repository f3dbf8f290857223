import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aBoard, type BoardTree } from '#lib/model/a-board.ts'
import { chainTo } from './chain.ts'
import { forecast } from './forecast.ts'
import { generatedBoard } from './generated-board.ts'

const calls = (from: string, to: string, more: BoardTree = {}) => ({ id: `${from}-${to}`, from, to, ...more })

/** `view` and `upload` enter at `a` with 90 and 10 requests a second; the chain to the only limit, on `d`. */
function chain(connections: readonly BoardTree[], limit: BoardTree = {}, at = 1) {
  const board = aBoard({
    drivers: [
      { id: 'x', base: 10 },
      { id: 'y', base: 10, curve: { kind: 'quadratic' } },
    ],
    flows: [
      { id: 'view', entry: 'a', driver: 'x', perUnit: 9 },
      { id: 'upload', entry: 'a', driver: 'y', perUnit: 1 },
    ],
    components: ['a', 'b', 'c', 'd'].map((id) => ({
      id,
      limits: id === 'd' ? [{ id: 'it', kind: 'label', capacity: 100, ...limit }] : [],
    })),
    connections,
  })
  const [first] = forecast(board, { parts: [] }).breaks
  return first === undefined ? null : chainTo(board, first, { at })
}

test('[E3] the chain leads from the entry over the busiest calls', () => {
  expect(chain([calls('a', 'b'), calls('a', 'c'), calls('b', 'd'), calls('c', 'd', { calls: 2 })])).toEqual({
    flow: 'view',
    components: ['a', 'c', 'd'],
    connections: ['a-c', 'c-d'],
  })
})

test('[E3] the busiest flow is the one at the asked multiple', () => {
  const connections = [
    calls('a', 'd', { flows: ['view'] }),
    calls('a', 'b', { flows: ['upload'] }),
    calls('b', 'd'),
  ]

  expect(chain(connections)?.components).toEqual(['a', 'd'])
  expect(chain(connections, {}, 100)?.components).toEqual(['a', 'b', 'd'])
})

test('[E3] only what the limit counts leads to it', () => {
  const connections = [
    calls('a', 'd', { flows: ['view'] }),
    calls('a', 'b', { flows: ['upload'] }),
    calls('b', 'd'),
  ]

  expect(chain(connections, { terms: [{ arrivals: true, flows: ['upload'] }] })?.components).toEqual([
    'a',
    'b',
    'd',
  ])
  expect(chain(connections, { terms: [{ connection: 'b-d' }] })?.connections).toEqual(['a-b', 'b-d'])
  expect(chain(connections, { terms: [{ arrivals: true, of: 'b' }] })?.components).toEqual(['a', 'b'])
  expect(chain(connections, { terms: [{ driver: 'x' }] })).toBeNull()
})

test('[E3] a circle is walked once', () => {
  expect(chain([calls('a', 'b'), calls('b', 'd'), calls('d', 'b', { calls: 0.5 })])?.components).toEqual([
    'a',
    'b',
    'd',
  ])
})

test('[E3] every chain starts at its entry and hangs together', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
      const board = generatedBoard(12, seed)
      for (const row of forecast(board, { parts: [] }).breaks.slice(0, 5)) {
        const found = chainTo(board, row)
        if (found === null) continue
        const ends = found.connections.map((id) => board.connections.find((one) => one.id === id))

        expect(found.components[0]).toBe(board.flows.find(({ id }) => id === found.flow)?.entry)
        expect(ends.map((one) => one?.from)).toEqual(found.components.slice(0, -1))
        expect(ends.map((one) => one?.to)).toEqual(found.components.slice(1))
      }
    }),
    { numRuns: 50 },
  )
})
