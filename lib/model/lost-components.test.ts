import * as v from 'valibot'
import { expect, test } from 'vitest'
import { aBoard } from './a-board.ts'
import { domainId } from './id.ts'
import { lostComponents } from './lost-components.ts'

//   region ⊃ az1, az2      web: az1, az2    db: az1    disk lists db and log
const board = aBoard({
  components: [
    { id: 'web', instances: { az1: 1, az2: 1 } },
    { id: 'db', instances: { az1: 1 } },
    { id: 'log', instances: 2 },
  ],
  domains: [
    { id: 'region', contains: ['az1', 'az2'] },
    { id: 'az1' },
    { id: 'az2' },
    { id: 'disk', contains: ['db', 'log'] },
  ],
})

test.each([
  [[], []],
  [['az1'], ['db']],
  [
    ['az1', 'az2'],
    ['web', 'db'],
  ],
  [['region'], ['web', 'db']],
  [['disk'], ['db', 'log']],
])('without %j, %j is lost whole', (down, lost) => {
  expect([...lostComponents(board, new Set(down.map((id) => v.parse(domainId, id))))]).toEqual(lost)
})
