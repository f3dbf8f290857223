import { expect, test } from 'vitest'
import type { ComponentId } from '#lib/model/id.ts'
import type { Comment } from './comment.ts'
import { threadsOf, unreadOf } from './threads.ts'

const api = { component: 'api' as ComponentId }

test('answers stand under what they answer, whatever came between', () => {
  const threads = threadsOf([
    said(1, { on: api }),
    said(2, { on: { point: { x: 0, y: 0 } } }),
    said(3, { thread: '1' }),
  ])

  expect(threads.map(({ id, comments }) => [id, comments.map((one) => one.number)])).toEqual([
    ['2', [2]],
    ['1', [1, 3]],
  ])
})

test('a deleted beginning stands while it has answers', () => {
  const first = said(1, { on: api, deletedAt: 9 })

  expect(threadsOf([first])).toEqual([])
  expect(threadsOf([first, said(2, { thread: '1' })])).toHaveLength(1)
  expect(threadsOf([first, said(2, { thread: '1', deletedAt: 9 })])).toEqual([])
})

test('only what others said since is unread', () => {
  const mine = { author: { id: 'me', name: 'Me' } }
  const comments = [said(1, {}), said(2, mine), said(4, {}), said(3, { deletedAt: 9 })]

  expect(unreadOf(comments, 'me', 0).map(({ number }) => number)).toEqual([1, 4])
  expect(unreadOf(comments, 'me', 1).map(({ number }) => number)).toEqual([4])
})

function said(number: number, fields: Partial<Comment>): Comment {
  return {
    id: String(number),
    number,
    thread: String(number),
    on: null,
    author: { id: 'ann', name: 'Ann' },
    text: 'x',
    mentions: [],
    createdAt: 0,
    editedAt: null,
    deletedAt: null,
    resolvedAt: null,
    ...fields,
  }
}
