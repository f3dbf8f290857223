import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import { unsettled } from './unsettled.ts'

test.each([
  [{}, ['choice']],
  [{ choice: 'mitigate' }, ['owner', 'due', 'evidence']],
  [{ choice: 'mitigate', owner: ' ', due: '2026-12-01', closesWhen: 'load test' }, ['owner']],
  [{ choice: 'investigate', owner: 'Mina', due: '2026-12-01', closesWhen: 'report' }, []],
  [{ choice: 'accept' }, ['expiry']],
  [{ choice: 'accept', expires: '2027-01-01' }, []],
])('a decision of %j still lacks %j', (fields, lacks) => {
  const board = aBoard({ decisions: [{ id: 'd', title: 'Shard the orders', ...fields }] })

  expect(unsettled(board).flatMap((row) => row.lacks)).toEqual(lacks)
})
