import { expect, test } from 'vitest'
import { aBoard } from './a-board.ts'
import type { WhatIf } from './what-if.ts'
import { whatIfBoard } from './what-if-board.ts'

const board = aBoard({
  drivers: [{ id: 'users', base: 100 }],
  flows: [{ id: 'all', entry: 'api', driver: 'users', perUnit: 1 }],
  components: [
    {
      id: 'api',
      hitRatio: 0.9,
      limits: [{ id: 'rps', kind: 'throughput', capacity: { chain: [{ name: 'nic', value: 5 }] } }],
    },
    { id: 'db', limits: [] },
  ],
  connections: [{ id: 'api-db', from: 'api', to: 'db', retry: { retries: 3 } }],
  domains: [{ id: 'west', contains: ['api'] }],
})

function asked(whatIf: object) {
  // The tests write what a board file would; the parser has its own tests.
  return whatIfBoard(board, { id: 'w', ...whatIf } as WhatIf)
}

test('numbers are put where paths lead, and only there', () => {
  const { board: changed, missed } = asked({
    edits: [
      { path: 'components/api/hitRatio', value: 0.5 },
      { path: 'components/api/limits/rps/capacity/chain/0/value', value: 7 },
      { path: 'connections/api-db/retry/failureRatio', value: 1 },
      { path: 'scenario/multiple', value: 20 },
    ],
  })

  expect(missed).toEqual([])
  expect(changed.components[0]).toMatchObject({
    hitRatio: 0.5,
    limits: [{ id: 'rps', capacity: { chain: [{ name: 'nic', value: 7 }] } }],
  })
  expect(changed.components[1]).toBe(board.components[1])
  expect(changed.connections[0]?.retry).toEqual({ retries: 3, failureRatio: 1 })
  expect(changed.scenario.multiple).toBe(20)
  expect(board.components[0]?.hitRatio).toBe(0.9)
})

test.each([
  'components/gone/hitRatio',
  'components/api/limits/gone/capacity',
  'components/api/limits/rps/capacity/chain/9/value',
  'components/api',
  'title',
  '',
])('a path that leads nowhere is missed: %s', (path) => {
  const { board: changed, missed } = asked({ edits: [{ path, value: 1 }] })

  expect(missed).toEqual([path])
  expect(changed.components).toBe(board.components)
})

test('a value that cannot stand there changes nothing', () => {
  const path = 'components/api/hitRatio'

  expect(asked({ edits: [{ path, value: 3 }] }).missed).toEqual([path])
  expect(asked({ edits: [{ path, value: 'often' }] }).board.components).toBe(board.components)
})

test('a value that is absent takes the field away', () => {
  const { board: changed, missed } = asked({ edits: [{ path: 'components/api/hitRatio' }] })

  expect(missed).toEqual([])
  expect(changed.components[0]).not.toHaveProperty('hitRatio')
})

test('load, ramp and lost domains make the question', () => {
  const {
    board: changed,
    question,
    missed,
  } = asked({
    multiple: 30,
    ramp: { doublingSeconds: 60 },
    down: ['west', 'gone'],
  })

  expect(changed.scenario).toEqual({ multiple: 30, ramp: { doublingSeconds: 60 } })
  expect(question).toEqual({ at: 30, down: ['west'] })
  expect(missed).toEqual(['domains/gone'])
})
