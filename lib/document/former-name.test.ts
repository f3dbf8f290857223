import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import { removeComponents } from './component-commands.ts'
import { twoPeople } from './two-people.ts'

const board = aBoard({
  components: [{ id: 'api', name: 'API' }, { id: 'db' }],
  connections: [{ id: 'c', from: 'api', to: 'db' }],
})

test('[S9] what somebody else deleted is still known by its name', () => {
  const { ann, ben, meet } = twoPeople(board)
  ann.document.apply(removeComponents(ann.board(), new Set(['api'])))
  meet()

  expect(ben.board().components.map(({ id }) => id)).toEqual(['db'])
  expect(ben.document.formerName('components', 'api')).toBe('API')
  expect(ben.document.formerName('connections', 'c')).toBe('API → db')
})

test('what was never named or never there has no name', () => {
  const { ann } = twoPeople(board)

  expect(ann.document.formerName('components', 'db')).toBeNull()
  expect(ann.document.formerName('components', 'cache')).toBeNull()
})
