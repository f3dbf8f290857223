import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import type { Board } from '#lib/model/board.ts'
import { nearItems } from './near.ts'

/** Components in a row, each calling the next. */
function aRow(count: number): Board {
  const ids = Array.from({ length: count }, (_, index) => `c${index}`)
  return aBoard({
    components: ids.map((id, index) => ({ id, kind: 'service', position: { x: index * 200, y: 0 } })),
    connections: ids.slice(1).map((to, index) => ({ id: `l${index}`, from: `c${index}`, to })),
  })
}
const around = (x: number, width: number) => ({ x, y: -100, width, height: 300 })

test('all of a small board is near', () => {
  expect(nearItems(aRow(20), around(0, 1000), [])).toBeNull()
})

test('of a large board what is seen is near, with the lines between', () => {
  const near = nearItems(aRow(400), around(10, 700), [])

  expect([...(near ?? [])].sort()).toEqual([
    'components/c0',
    'components/c1',
    'components/c2',
    'components/c3',
    'connections/l0',
    'connections/l1',
    'connections/l2',
  ])
})

test('of a large board seen as a whole only what is held is near', () => {
  expect(nearItems(aRow(400), around(0, 100_000), ['components/c7'])).toEqual(new Set(['components/c7']))
})

test('a line that is held brings its ends near', () => {
  expect(nearItems(aRow(400), null, ['connections/l3'])).toEqual(
    new Set(['connections/l3', 'components/c3', 'components/c4']),
  )
})
