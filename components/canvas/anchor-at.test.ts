import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import { anchorAt } from './anchor-at.ts'

const board = aBoard({
  components: [
    { id: 'api', position: { x: 0, y: 0 } },
    { id: 'db', position: { x: 400, y: 0 } },
  ],
  connections: [{ id: 'c', from: 'api', to: 'db' }],
  domains: [{ id: 'az1', position: { x: -50, y: -80 }, size: { width: 800, height: 400 } }],
})

test.each([
  ['on a card', { x: 20, y: 20 }, { component: 'api' }],
  ['on the middle of a line', { x: 292, y: 34 }, { connection: 'c' }],
  ['on the name of a domain', { x: 100, y: -70 }, { domain: 'az1' }],
  ['inside a domain', { x: 100, y: 200 }, { point: { x: 100, y: 200 } }],
  ['on nothing', { x: 900, y: 900 }, { point: { x: 900, y: 900 } }],
])('a click %s means what is there', (_where, at, anchor) => {
  expect(anchorAt(board, at)).toEqual(anchor)
})
