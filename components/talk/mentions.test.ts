import { expect, test } from 'vitest'
import { mentionAt, mentionsIn, partsOf } from './mentions.ts'

const people = [
  { id: 'a', name: 'Ann' },
  { id: 'b', name: 'Anna Kim' },
  { id: 'm', name: '민지' },
]

test('a name with or without its blanks is a mention', () => {
  expect(mentionsIn('@Anna Kim and @annakim, look', people)).toEqual(['b'])
  expect(mentionsIn('@Ann look', people)).toEqual(['a'])
})

test('a Korean name may carry a particle', () => {
  expect(partsOf('이건 @민지가 봐 주세요', people)).toEqual([
    { text: '이건 ', person: null },
    { text: '@민지', person: 'm' },
    { text: '가 봐 주세요', person: null },
  ])
})

test('an address or an unknown name is no mention', () => {
  expect(mentionsIn('mail x@example.com and @nobody', people)).toEqual([])
})

test('the parts of a comment are the whole comment', () => {
  const text = '@@Ann @민지 @ @Anna'

  expect(
    partsOf(text, people)
      .map((part) => part.text)
      .join(''),
  ).toBe(text)
})

test.each([
  ['@mi', 3, { start: 0, typed: 'mi' }],
  ['hello @', 7, { start: 6, typed: '' }],
  ['hello @mi there', 15, null],
  ['a@mi', 4, null],
  ['hello', 5, null],
])('in %j at %i the person being named is found', (text, caret, found) => {
  expect(mentionAt(text, caret)).toEqual(found)
})
