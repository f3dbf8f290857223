import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import { outlineTree } from './outline-tree.ts'
import { removal } from './removal.ts'
import type { Subject } from './subject.ts'

const board = aBoard({
  drivers: [{ id: 'users', base: 1, unit: 'x', curve: { kind: 'linear' } }],
  domains: [{ id: 'one' }, { id: 'two' }, { id: 'team', contains: ['web'] }],
  components: [
    { id: 'api', growsWith: 'users', instances: { one: 2, two: 1 } },
    { id: 'web', instances: { one: 1 } },
  ],
})

/** What deleting the lines of a kind does, from top to bottom. */
function removed(kind: Subject['kind']) {
  const all = (branches: ReturnType<typeof outlineTree>): readonly Subject[] =>
    branches.flatMap(({ subject, children }) => [subject, ...all(children)])
  return all(outlineTree(board))
    .filter((subject) => subject.kind === kind)
    .map((subject) => removal(board, subject)?.map((edit) => ('patch' in edit ? edit.patch : edit.kind)))
}

test('deleting a tag leaves the component', () => {
  expect(removed('tag')).toEqual([[{ growsWith: undefined }]])
})

test('deleting a place takes out those instances alone', () => {
  const [out, off] = [[{ instances: { two: 1 } }], [{ instances: { one: 2 } }]]

  expect(removed('place')).toEqual([out, off, [{ contains: undefined }], out, off])
})

test('things on the canvas are deleted there', () => {
  expect(removed('component')).toEqual([undefined, undefined])
})
