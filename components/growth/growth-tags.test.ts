import { expect, test } from 'vitest'
import { forecast } from '#lib/engine/forecast.ts'
import { aBoard } from '#lib/model/a-board.ts'
import { tagAnew, tagEdits } from './growth-tags.ts'
import { taggable } from './taggable.ts'

const shop = aBoard({
  drivers: [{ id: 'traffic', base: 1 }],
  flows: [{ id: 'order', entry: 'web', driver: 'traffic', perUnit: 1 }],
  components: [
    { id: 'web', limits: [] },
    { id: 'db', limits: [{ id: 'qps', kind: 'throughput', capacity: 100 }] },
  ],
  connections: [{ id: 'web-db', from: 'web', to: 'db' }],
})

test('what is selected is tagged together, as one step', () => {
  const things = taggable(shop, new Set(['components/db', 'connections/web-db', 'notes/x']))
  const edits = tagAnew(things, 'quadratic', 'Quadratic growth')

  expect(edits.map(({ kind, ...edit }) => [kind, 'table' in edit ? edit.table : ''])).toEqual([
    ['add', 'drivers'],
    ['change', 'components'],
    ['change', 'connections'],
  ])
})

test('a tag is taken away by tagging with nothing', () => {
  const things = taggable(shop, new Set(['components/db']))

  expect(tagEdits(things, undefined)).toEqual([
    { kind: 'change', table: 'components', key: 'db', patch: { growsWith: undefined } },
  ])
})

test('a tagged component breaks sooner', () => {
  const [made] = tagAnew(taggable(shop, new Set(['components/db'])), 'linear', 'Rows')
  const driver = made?.kind === 'add' ? made.key : ''
  const tagged = aBoard({
    ...shop,
    drivers: [...shop.drivers, { id: driver, base: 1 }],
    components: shop.components.map((row) => (row.id === 'db' ? { ...row, growsWith: driver } : row)),
  })

  expect(forecast(shop).breaks[0]?.multiple).toBeCloseTo(100, 9)
  expect(forecast(tagged).breaks[0]?.multiple).toBeCloseTo(10, 9)
})
