import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import { connectionNames, neighbours } from './neighbours.ts'

const board = aBoard({
  components: [{ id: 'web', name: 'Web' }, { id: 'api', name: 'API' }, { id: 'db' }],
  connections: [
    { id: 'a', from: 'web', to: 'api' },
    { id: 'b', from: 'api', to: 'db', name: 'Queries' },
  ],
})

test('a component knows who calls it and whom it calls', () => {
  const [, api] = board.components

  expect(api && neighbours(board, api.id)).toEqual({ callers: ['Web'], called: ['db'] })
})

test('a connection without a name is called by its ends', () => {
  expect(connectionNames(board).map(({ name }) => name)).toEqual(['Web → API', 'Queries'])
})
