import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import { usesOfDriver, usesOfFlow } from './uses.ts'

const board = aBoard({
  drivers: [
    { id: 'users', base: 1 },
    { id: 'stored', base: 1 },
    { id: 'spare', base: 1 },
  ],
  flows: [
    { id: 'view', entry: 'api', driver: 'users', perUnit: 1 },
    { id: 'upload', entry: 'api', driver: 'users', perUnit: 1 },
  ],
  components: [
    {
      id: 'api',
      growsWith: 'spare',
      limits: [
        { id: 'a', kind: 'iops', capacity: 1, terms: [{ arrivals: true, flows: ['upload'] }] },
        { id: 'b', kind: 'storage', capacity: 1, terms: [{ driver: 'stored' }] },
      ],
    },
  ],
})
const ids = <Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row['id'][] =>
  rows.map(({ id }) => id)

test('drivers are used by flows and by limits that count them', () => {
  expect(ids(board.drivers).map((id) => usesOfDriver(board, id))).toEqual([2, 1, 0])
})

test('flows are used by limits that count them', () => {
  expect(ids(board.flows).map((id) => usesOfFlow(board, id))).toEqual([0, 1])
})
