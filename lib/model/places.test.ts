import { expect, test } from 'vitest'
import { aBoard } from './a-board.ts'
import type { Board } from './board.ts'
import { differInPlacesOnly } from './places.ts'

const rows = {
  components: [
    { id: 'api', kind: 'service', position: { x: 0, y: 0 }, instances: { az1: 2 } },
    { id: 'db', kind: 'database' },
  ],
  domains: [{ id: 'az1', size: { width: 300, height: 200 } }],
}
const board = aBoard(rows)

test.each<[string, Board, boolean]>([
  ['a moved card', { ...board, components: changed('api', { position: { x: 8, y: 0 } }) }, true],
  ['a first place', { ...board, components: changed('db', { position: { x: 8, y: 0 } }) }, true],
  ['a read card', { ...board, components: changed('api', { instances: { az1: 2 } }) }, true],
  ['another name', { ...board, components: changed('api', { name: 'API' }) }, false],
  ['more instances', { ...board, components: changed('api', { instances: { az1: 3 } }) }, false],
  ['another order', { ...board, components: board.components.toReversed() }, false],
  ['a card less', { ...board, components: board.components.slice(1) }, false],
  ['a wider box', { ...board, domains: aBoard({ domains: [{ id: 'az1' }] }).domains }, true],
  ['another title', { ...board, title: 'Shop' }, false],
])('%s is only a matter of places, or not', (_, other, isSame) => {
  expect(differInPlacesOnly(board, other)).toBe(isSame)
})

function changed(id: string, patch: object): Board['components'] {
  return board.components.map((row) => (row.id === id ? { ...row, ...patch } : row))
}
