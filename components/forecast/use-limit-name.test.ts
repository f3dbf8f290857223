import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import { limitNameIn } from './use-limit-name.ts'

const limits = [{ id: 'rps', kind: 'throughput', capacity: 10 }]
const board = aBoard({
  components: [
    { id: 'api', name: 'API', limits },
    { id: 'api.v2', name: 'New API', limits },
  ],
})

test.each([
  ['api.rps', 'API (throughput)'],
  ['api.v2.rps', 'New API (throughput)'],
  ['api.autoscale', 'API (autoscaler)'],
  ['gone.rps', 'gone.rps'],
])('the break %s is called %s', (name, words) => {
  expect(limitNameIn(board, name, 'en')).toBe(words)
})
