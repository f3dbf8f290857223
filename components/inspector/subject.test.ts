import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import { subjectOf } from './subject.ts'

const board = aBoard({
  components: [
    { id: 'api', kind: 'service' },
    { id: 'db', kind: 'database' },
  ],
  connections: [{ id: 'api-db', from: 'api', to: 'db' }],
  domains: [{ id: 'api', kind: 'zone' }],
})

test('nothing selected is the board', () => {
  expect(subjectOf(board, new Set())).toEqual({ kind: 'board' })
})

test('one selected item is shown by itself', () => {
  expect(subjectOf(board, new Set(['components/api']))).toMatchObject({ component: { kind: 'service' } })
  expect(subjectOf(board, new Set(['connections/api-db']))).toMatchObject({ kind: 'connection' })
  expect(subjectOf(board, new Set(['domains/api']))).toMatchObject({ domain: { kind: 'zone' } })
})

test('a component and a domain of the same id are several', () => {
  expect(subjectOf(board, new Set(['components/api', 'domains/api']))).toMatchObject({
    kind: 'several',
    components: [{ id: 'api' }],
    connections: [],
    domains: [{ id: 'api' }],
  })
})

test('what somebody has just deleted is not shown', () => {
  expect(subjectOf(board, new Set(['components/gone']))).toEqual({ kind: 'board' })
  expect(subjectOf(board, new Set(['components/gone', 'components/db']))).toMatchObject({
    kind: 'component',
    component: { id: 'db' },
  })
})
