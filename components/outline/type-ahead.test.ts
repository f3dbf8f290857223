import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import { nameOf } from '#lib/model/board.ts'
import { shownLines } from './outline-lines.ts'
import { outlineTree } from './outline-tree.ts'
import { lineTyped } from './type-ahead.ts'

const names = ['API', 'Orders DB', '데이터베이스', 'Auth']
const board = aBoard({ components: names.map((name, index) => ({ id: `c${index}`, name })) })
const lines = shownLines(outlineTree(board), new Set())

function typing(from: number, typed: string): number {
  const found = lineTyped(lines, from, typed, ({ subject }) =>
    subject.kind === 'component' ? nameOf(subject.component) : '',
  )
  return found === null ? -1 : lines.indexOf(found)
}

test.each([
  ['a letter goes on to the next name', 0, 'a', 3],
  ['and around from the last one', 3, 'a', 0],
  ['more letters may stay', 0, 'ap', 0],
  ['a later word counts', 0, 'db', 1],
  ['Hangul initials find a name', 0, 'ㄷㅇㅌ', 2],
  ['what fits nothing goes nowhere', 0, 'x', -1],
  ['nothing typed goes nowhere', 0, '', -1],
])('%s', (_rule, from, typed, to) => {
  expect(typing(from, typed)).toBe(to)
})
