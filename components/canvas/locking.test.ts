import { expect, test } from 'vitest'
import { itemKey } from '#components/board/screen.ts'
import { aBoard, type BoardTree } from '#lib/model/a-board.ts'
import { lockSelected } from './locking.ts'

const board = (locked: BoardTree = {}) =>
  aBoard({
    domains: [{ id: 'zone', ...locked }],
    components: [
      { id: 'inside', instances: { zone: 2 }, ...locked },
      { id: 'outside', instances: 1 },
    ],
  })
const selection = new Set([itemKey('domains', 'zone')])
const change = (table: string, key: string, locked: true | undefined) => ({
  kind: 'change',
  table,
  key,
  patch: { locked },
})

test('a domain is locked with all that stands in it', () => {
  expect(lockSelected(board(), selection)).toEqual([
    change('components', 'inside', true),
    change('domains', 'zone', true),
  ])
})

test('an area that is locked as a whole is freed', () => {
  expect(lockSelected(board({ locked: true }), selection)).toEqual([
    change('components', 'inside', undefined),
    change('domains', 'zone', undefined),
  ])
})

test('a component alone leaves its domain free', () => {
  expect(lockSelected(board(), new Set([itemKey('components', 'outside')]))).toEqual([
    change('components', 'outside', true),
  ])
})
