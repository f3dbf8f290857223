import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import { withRoundRecords } from './round-records.ts'

test('a round is on the board once, however often it is added', () => {
  const record = { id: 'R1', mode: 'named', digest: 'd' }
  const once = withRoundRecords(aBoard(), [record])

  expect(once.rounds).toEqual([{ ...record, id: 'round-R1' }])
  expect(withRoundRecords(once, [record, { id: 'R2' }]).rounds.map(({ id }) => id)).toEqual([
    'round-R1',
    'round-R2',
  ])
})
