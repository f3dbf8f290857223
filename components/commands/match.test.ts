import { expect, test } from 'vitest'
import { match } from './match.ts'

test.each([
  ['데이터베이스 추가', 'ㄷㅇㅌ'],
  ['Show everything', 'show'],
  ['Show everything', 'every'],
  ['Align left edges', 'alilft'],
  ['Orders DB', 'db'],
  ['한글', '한글'.normalize('NFD')],
])('%s is found by %s', (name, typed) => {
  expect(match(name, typed)).toBeGreaterThan(0)
})

test.each([
  ['Database', 'ㄷㅇㅌ'],
  ['Show everything', 'hidden'],
])('%s is not found by %s', (name, typed) => {
  expect(match(name, typed)).toBe(0)
})

test('a name that begins with what was typed comes before one that holds it', () => {
  const names = ['Undo', 'Order database', 'Database']

  expect(names.toSorted((a, b) => match(b, 'data') - match(a, 'data'))[0]).toBe('Database')
})
