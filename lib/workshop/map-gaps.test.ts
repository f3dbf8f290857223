import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import { mapGaps } from './map-gaps.ts'

test('a map says what it lacks, and where', () => {
  const board = aBoard({
    domains: [{ id: 'az1', kind: 'zone' }],
    components: [
      { id: 'phone', kind: 'client' },
      { id: 'api', instances: { az1: 1 }, limits: [{ id: 'cpu', kind: 'cpu', capacity: 4 }] },
      { id: 'db', kind: 'database' },
      { id: 'lost', instances: { az1: 1 }, limits: [{ id: 'cpu', kind: 'cpu', capacity: 4 }] },
    ],
    connections: [
      { id: 'a', from: 'phone', to: 'api' },
      { id: 'b', from: 'api', to: 'db' },
    ],
  })

  expect(mapGaps(board).map(({ gap, components }) => [gap, components.map(({ id }) => id)])).toEqual([
    ['no-driver', []],
    ['no-flow', []],
    ['no-limit', ['db']],
    ['no-domain', ['db']],
    ['unconnected', ['lost']],
  ])
})

test('a map with everything on it lacks nothing', () => {
  const board = aBoard({
    drivers: [{ id: 'traffic', base: 1 }],
    flows: [{ id: 'pay', entry: 'api', driver: 'traffic', perUnit: 4 }],
    domains: [{ id: 'az1', kind: 'zone' }],
    components: [{ id: 'api', instances: { az1: 1 }, limits: [{ id: 'cpu', kind: 'cpu', capacity: 4 }] }],
  })

  expect(mapGaps(board)).toEqual([])
})
