import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import { isBlank } from './is-blank.ts'

test('a title does not fill a board', () => {
  expect(isBlank(aBoard({ title: 'Shop' }))).toBe(true)
})

test.each([
  ['a note', { notes: [{ id: 'a', text: 'Ask Minji' }] }],
  ['a domain', { domains: [{ id: 'az1' }] }],
  ['a component', { components: [{ id: 'web' }] }],
  ['a checklist item', { checklist: [{ id: 'a', text: 'Load test' }] }],
])('%s is not to be lost to a template', (_, content) => {
  expect(isBlank(aBoard(content))).toBe(false)
})
