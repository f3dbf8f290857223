import { expect, test } from 'vitest'
import { forecast } from '#lib/engine/forecast.ts'
import { aBoard } from '#lib/model/a-board.ts'
import { callersOf, newConnectionLimit } from './connection-limit.ts'

const shop = aBoard({
  drivers: [{ id: 'traffic', base: 1 }],
  flows: [{ id: 'order', entry: 'web', driver: 'traffic', perUnit: 60 }],
  components: [
    { id: 'web', instances: 2, maxInstances: 50, autoscale: { perInstance: 50, targetUtilization: 0.6 } },
    { id: 'db' },
    { id: 'mail' },
  ],
  connections: [{ id: 'web-db', from: 'web', to: 'db' }],
})
const db = { table: 'components', id: 'db' } as const

test('whoever calls may hold connections', () => {
  expect(callersOf(shop, db).map(({ id }) => id)).toEqual(['web'])
  expect(callersOf(shop, { table: 'components', id: 'mail' })).toEqual([])
})

test('a component that nobody calls has no limit of connections', () => {
  expect(newConnectionLimit(shop, { table: 'components', id: 'mail' }, [])).toBeNull()
})

test('one limit of connections is enough', () => {
  const limit = newConnectionLimit(shop, db, [])

  expect(limit && newConnectionLimit(shop, db, [limit])).toBeNull()
})

test('a new one waits for its number, then says when the pools are too many', () => {
  const limit = { ...newConnectionLimit(shop, db, []), capacity: 97 }
  const known = aBoard({
    ...shop,
    components: shop.components.map((row) => (row.id === 'db' ? { ...row, limits: [limit] } : row)),
  })

  // The tenth instance brings the hundredth connection: 60 m / 30 > 9.
  expect(forecast(known).breaks[0]?.multiple).toBeCloseTo(4.5, 9)
})
