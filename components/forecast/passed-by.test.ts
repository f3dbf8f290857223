import { expect, test } from 'vitest'
import { firstAnswer } from '#lib/engine/first-answer.ts'
import { aBoard } from '#lib/model/a-board.ts'
import { passedBy } from './passed-by.ts'

const limits = [{ id: 'rps', kind: 'throughput', capacity: 1000 }]
const board = aBoard({
  drivers: [{ id: 'users', base: 100 }],
  flows: [
    { id: 'read', entry: 'web', driver: 'users', perUnit: 1 },
    { id: 'pay', entry: 'till', driver: 'users', perUnit: 1 },
  ],
  components: [
    { id: 'web', limits, instances: { west: 1 } },
    { id: 'till', limits },
    { id: 'db', limits },
  ],
  connections: [
    { id: 'web-db', from: 'web', to: 'db' },
    { id: 'till-db', from: 'till', to: 'db' },
  ],
  domains: [
    { id: 'west', limits },
    { id: 'bank', contains: ['till'], limits },
  ],
})

test('a flow passes components, and the domains that they stand in', () => {
  const [read] = board.flows
  const { breaks } = firstAnswer(board)
  const passed = read === undefined ? [] : breaks.filter(passedBy(board, read.id, []))

  expect(passed.map(({ component, multiple }) => [component, multiple])).toEqual([
    ['db', 5],
    ['web', 10],
    ['west', 10],
  ])
})
