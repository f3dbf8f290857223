import { expect, test } from 'vitest'
import { fileName } from './file-name.ts'

test.each([
  ['Photo sharing', 'Photo sharing.svg'],
  ['a/b\\c:d', 'a b c d.svg'],
  ['주문 시스템', '주문 시스템.svg'],
  ['', 'board.svg'],
  ['..', 'board.svg'],
])('a board called %j is saved as %j', (title, name) => {
  expect(fileName(title, 'svg')).toBe(name)
})
