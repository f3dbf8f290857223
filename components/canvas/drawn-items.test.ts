import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import { drawnRows, placeOf, tabOrder } from './drawn-items.ts'

const board = aBoard({
  domains: [{ id: 'zone', position: { x: -40, y: -60 }, size: { width: 900, height: 400 } }],
  components: [
    { id: 'db', position: { x: 600, y: 10 } },
    { id: 'web', position: { x: 0, y: 0 } },
    { id: 'api', position: { x: 300, y: 0 } },
  ],
  connections: [
    { id: 'read', from: 'web', to: 'db' },
    { id: 'ask', from: 'web', to: 'api' },
  ],
  notes: [
    { id: 'pin', text: 'Slow', on: { component: 'db' } },
    { id: 'why', text: 'Why?', on: { connection: 'ask' } },
    { id: 'sheet', text: 'Later', on: { point: { x: 0, y: 300 } } },
  ],
})
const rows = drawnRows(board)

test('Tab reads a domain, its cards, their connections and notes', () => {
  expect(tabOrder(board, rows)).toEqual([
    'domains/zone',
    'components/web',
    'connections/ask',
    'notes/why',
    'connections/read',
    'components/api',
    'components/db',
    'notes/pin',
    'notes/sheet',
  ])
})

test('a connection is where its ends are, a pin where it hangs', () => {
  expect(placeOf(board, rows, 'connections/ask')).toEqual({ x: 0, y: 0, width: 484, height: 68 })
  expect(placeOf(board, rows, 'notes/pin')).toEqual({ x: 770, y: -4, width: 24, height: 24 })
  expect(placeOf(board, rows, 'notes/gone')).toBeNull()
})
