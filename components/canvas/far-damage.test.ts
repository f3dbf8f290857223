import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import type { Board } from '#lib/model/board.ts'
import { placeFinder } from './card-places.ts'
import { damageOf } from './far-damage.ts'
import { farDeriver } from './far-picture.ts'

const board = aBoard({
  components: Array.from({ length: 100 }, (_, index) => ({
    id: `c${index}`,
    kind: 'service',
    position: { x: index * 240, y: 0 },
  })),
  connections: [{ id: 'line', from: 'c0', to: 'c1' }],
})

function pictures() {
  const [find, derive] = [placeFinder(), farDeriver()]
  return (shown: Board, near: readonly string[] = []) =>
    derive({
      board: shown,
      near: new Set(near) as ReadonlySet<`components/${string}`>,
      places: find(shown.components, new Map()),
      loads: new Map(),
      lost: new Set(),
      selection: new Set(),
      lit: new Set(),
    })
}
function moved(ids: readonly string[]): Board {
  const components = board.components.map((row) =>
    ids.includes(row.id) ? { ...row, position: { x: 0, y: 500 } } : row,
  )
  return { ...board, components }
}

test('the same picture is nowhere damaged', () => {
  const picture = pictures()

  expect(damageOf(picture(board), picture({ ...board }))).toEqual([])
})

test('a moved card damages both of its places', () => {
  const picture = pictures()
  const damage = damageOf(picture(board), picture(moved(['c5'])))

  expect(damage).toMatchObject([
    { x: 1200, y: 0 },
    { x: 0, y: 500 },
  ])
})

test('a moved card takes its lines along', () => {
  const picture = pictures()
  const damage = damageOf(picture(board), picture(moved(['c1'])))

  expect(damage).toHaveLength(4)
})

test('a card that comes near leaves a hole', () => {
  const picture = pictures()

  expect(damageOf(picture(board), picture(board, ['components/c7']))).toMatchObject([{ x: 1680, y: 0 }])
})

test('many changes are a new picture', () => {
  const picture = pictures()
  const all = board.components.map(({ id }) => id)

  expect(damageOf(picture(board), picture(moved(all)))).toBeNull()
})
