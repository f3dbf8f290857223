import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import { freeDomains, placedIn, withCount } from './placing.ts'

const { domains } = aBoard({ domains: [{ id: 'az1' }, { id: 'az2' }] })
const [az1, az2] = domains.map(({ id }) => id)
if (az1 === undefined || az2 === undefined) throw new Error('the board above has two domains')

test('a count goes to its domain and leaves the others', () => {
  expect(withCount({ instances: { [az1]: 4, [az2]: 2 } }, az1, 6)).toEqual({ az1: 6, az2: 2 })
})

test('a count of zero leaves the domain', () => {
  expect(withCount({ instances: { [az1]: 4, [az2]: 2 } }, az1, 0)).toEqual({ az2: 2 })
})

test('leaving the last domain keeps the count', () => {
  expect(withCount({ instances: { [az1]: 4 } }, az1, 0)).toBe(4)
})

test('the first domain takes all instances', () => {
  expect(placedIn({ instances: 4 }, az1)).toEqual({ az1: 4 })
  expect(placedIn({}, az1)).toEqual({ az1: 1 })
  expect(placedIn({ instances: 0 }, az1)).toEqual({ az1: 1 })
})

test('a further domain starts with one', () => {
  expect(placedIn({ instances: { [az1]: 4 } }, az2)).toEqual({ az1: 4, az2: 1 })
})

test('only domains without an instance are offered', () => {
  expect(freeDomains({ instances: { [az1]: 4 } }, domains).map(({ id }) => id)).toEqual(['az2'])
  expect(freeDomains({ instances: 4 }, domains)).toHaveLength(2)
})
