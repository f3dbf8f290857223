import { expect, test } from 'vitest'
import { forecast } from '#lib/engine/forecast.ts'
import { aBoard } from '#lib/model/a-board.ts'
import { findingPlaces } from './finding-places.ts'

const ids = ['a', 'b', 'c', 'd', 'e']
const board = aBoard({
  drivers: [{ id: 'users', base: 1 }],
  flows: [{ id: 'read', entry: 'a', driver: 'users', perUnit: 1 }],
  components: ids.map((id) => ({ id, kind: 'service', instances: 1 })),
  connections: ids.slice(1).map((to, index) => ({ id: `c${index}`, from: ids[index], to })),
})

test('a chain of calls is shown from end to end', () => {
  const findings = forecast(board, { parts: ['findings'] }).findings ?? []
  const chain = findings.find(({ id }) => id === 'deep-chain')

  expect(chain && [...findingPlaces(chain, board)].sort()).toEqual([
    ...ids.map((id) => `components/${id}`),
    'connections/c0',
    'connections/c1',
    'connections/c2',
    'connections/c3',
  ])
})

test('what is found about one thing is shown there alone', () => {
  const findings = forecast(board, { parts: ['findings'] }).findings ?? []
  const single = findings.find(
    ({ id, on }) => id === 'no-failover' && 'component' in on && on.component === 'a',
  )

  expect(single && findingPlaces(single, board)).toEqual(['components/a'])
})
