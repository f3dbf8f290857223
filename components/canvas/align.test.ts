import { expect, test } from 'vitest'
import { aligned, distributed } from './align.ts'

const things = new Map([
  ['a', { x: 0, y: 10, width: 100, height: 50 }],
  ['b', { x: 300, y: 0, width: 50, height: 100 }],
  ['c', { x: 120, y: 40, width: 80, height: 20 }],
])

test.each([
  ['left', { x: 0, y: 0 }],
  ['right', { x: 300, y: 0 }],
  ['centre', { x: 150, y: 0 }],
  ['top', { x: 300, y: 0 }],
  ['bottom', { x: 300, y: 0 }],
  ['middle', { x: 300, y: 0 }],
] as const)('aligning to the %s moves along one axis only', (to, b) => {
  expect(aligned(things, to).get('b')).toEqual(b)
})

test('distributing makes the gaps equal and leaves the outermost', () => {
  const places = distributed(things, 'x')

  expect([places.get('a')?.x, places.get('b')?.x]).toEqual([0, 300])
  expect((places.get('c')?.x ?? 0) - 100).toBe(300 - ((places.get('c')?.x ?? 0) + 80))
})

test('two things have nothing to distribute', () => {
  expect(distributed(new Map([...things].slice(0, 2)), 'y').size).toBe(0)
})
