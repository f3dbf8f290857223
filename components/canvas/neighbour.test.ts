import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import { alongConnection, besideOf, type Direction } from './neighbour.ts'

const board = aBoard({
  components: [
    { id: 'web', position: { x: 0, y: 0 } },
    { id: 'api', position: { x: 300, y: 0 } },
    { id: 'far', position: { x: 900, y: 0 } },
    { id: 'db', position: { x: 320, y: 400 } },
    { id: 'alone', position: { x: 100, y: 0 } },
  ],
  connections: [
    { id: '1', from: 'web', to: 'api' },
    { id: '2', from: 'web', to: 'far' },
    { id: '3', from: 'web', to: 'db' },
  ],
})

function at(id: string) {
  const found = board.components.find((row) => row.id === id)
  if (!found) throw new Error(`no component ${id}`)
  return found
}

test.each<[string, Direction, string | undefined]>([
  ['web', 'ArrowRight', 'api'],
  ['web', 'ArrowDown', 'db'],
  ['api', 'ArrowLeft', 'web'],
  ['web', 'ArrowUp', undefined],
])('from %s, %s goes along a connection to %s', (from, direction, to) => {
  expect(alongConnection(board, at(from), direction)?.id).toBe(to)
})

test('a new neighbour stands beside, clear of the card', () => {
  expect(besideOf(at('web'), 'ArrowRight').x).toBeGreaterThan(184 + 92)
})
