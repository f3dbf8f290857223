import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import { newFlow, numberedName } from './flow-edit.ts'

const components = [
  { id: 'db', kind: 'database' },
  { id: 'web', kind: 'service' },
  { id: 'app', kind: 'client' },
]

test('the first flow brings its driver along', () => {
  const edits = newFlow(aBoard({ components }), 'Flow 1', 'Requests')

  expect(edits).toMatchObject([
    {
      kind: 'add',
      table: 'drivers',
      row: { name: 'Requests', unit: 'x', base: 1, curve: { kind: 'linear' } },
    },
    { kind: 'add', table: 'flows', row: { name: 'Flow 1', entry: 'db', perUnit: { source: 'unknown' } } },
  ])
  expect(edits[1]).toMatchObject({ row: { driver: edits[0] && 'key' in edits[0] && edits[0].key } })
})

test('a flow enters where nothing calls, at a client first', () => {
  const connections = [
    { id: 'web-db', from: 'web', to: 'db' },
    { id: 'app-db', from: 'app', to: 'db' },
  ]
  const drivers = [{ id: 'users', base: 1 }]

  expect(newFlow(aBoard({ components, connections, drivers }), 'Flow 1', '')).toMatchObject([
    { table: 'flows', row: { entry: 'app', driver: 'users' } },
  ])
})

test('nothing flows on an empty board', () => {
  expect(newFlow(aBoard(), 'Flow 1', 'Requests')).toEqual([])
})

test('names take the first free number', () => {
  expect(numberedName('Flow', [])).toBe('Flow 1')
  expect(numberedName('Flow', [{ name: 'Flow 1' }, {}, { name: 'Flow 3' }])).toBe('Flow 2')
})
