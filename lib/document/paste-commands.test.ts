import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { aBoard } from '#lib/model/a-board.ts'
import type { Board } from '#lib/model/board.ts'
import { fragmentOf } from '#lib/model/fragment.ts'
import { boardDocument } from './board-document.ts'
import { pasteBoard } from './paste-commands.ts'

const shop = aBoard({
  title: 'Shop',
  drivers: [{ id: 'users', name: 'Users', base: 10 }],
  flows: [{ id: 'buy', entry: 'web', driver: 'users', perUnit: 1 }],
  domains: [{ id: 'az1', name: 'Zone 1', position: { x: 0, y: 0 } }],
  components: [
    { id: 'web', name: 'Web', position: { x: 0, y: 0 }, instances: { az1: 2 }, growsWith: 'users' },
    {
      id: 'db',
      name: 'DB',
      position: { x: 300, y: 0 },
      limits: [
        { id: 'c', kind: 'connections', from: 'web', poolPerInstance: 10, capacity: 100 },
        { id: 'w', kind: 'iops', terms: [{ connection: 'web-db' }], capacity: 5 },
      ],
    },
  ],
  connections: [{ id: 'web-db', from: 'web', to: 'db', calls: 3, flows: ['buy'] }],
  notes: [{ id: 'n', kind: 'risk', text: 'One writer', on: { component: 'db' } }],
})

function pastedOn(board: Board, chosen: readonly string[], domains: readonly string[] = []): Board {
  const document = boardDocument(new Y.Doc())
  document.fill(board)
  const fragment = fragmentOf(shop, {
    components: new Set(chosen),
    domains: new Set(domains),
    notes: new Set(),
  })
  document.apply(pasteBoard(board, fragment, { x: 10, y: 20 }, (name, id) => `${name ?? id} copy`).edits)
  return document.reading().board
}

test('a pasted part refers to its own twins', () => {
  const board = pastedOn(shop, ['web', 'db'])
  const [web, db] = board.components.slice(2)

  expect([web?.name, db?.name]).toEqual(['Web copy', 'DB copy'])
  expect(db?.limits.map(({ from }) => from)).toEqual([web?.id, undefined])
  expect(board.connections[1]).toMatchObject({ from: web?.id, to: db?.id, calls: 3 })
  expect(db?.limits[1]?.terms?.[0]?.connection).toBe(board.connections[1]?.id)
  expect(board.notes[1]).toMatchObject({ text: 'One writer', on: { component: db?.id } })
})

test('on the same board it stays in the same zone and grows with the same driver', () => {
  const board = pastedOn(shop, ['web'])

  expect(board.components[2]).toMatchObject({
    instances: { az1: 2 },
    growsWith: 'users',
    position: { x: 10, y: 20 },
  })
  expect(board.drivers).toHaveLength(1)
})

test('on another board the driver comes along and the zone does not', () => {
  const board = pastedOn(aBoard({}), ['web'])

  expect(board.drivers).toMatchObject([{ name: 'Users', base: 10 }])
  expect(board.components[0]).toMatchObject({ instances: 2, growsWith: board.drivers[0]?.id })
})

test('a zone that is chosen too comes along', () => {
  const board = pastedOn(aBoard({}), ['web'], ['az1'])

  expect(board.components[0]?.instances).toEqual({ [String(board.domains[0]?.id)]: 2 })
})

test('on another board a limit without what it counts is left out', () => {
  const board = pastedOn(aBoard({}), ['db'])

  expect(board.components[0]?.limits).toEqual([])
})

test('what a limit counts and was not chosen stays what it is on the same board', () => {
  const board = pastedOn(shop, ['db'])

  expect(board.components[2]?.limits[0]?.from).toBe('web')
})
