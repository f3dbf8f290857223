import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import { everything, fits, isPast, ownersOf } from './checklist-filter.ts'

const { checklist } = aBoard({
  checklist: [
    { id: 'a', text: 'Split the leader', stage: 'before-3x', owner: 'Minji' },
    { id: 'b', text: 'Ask for quota', stage: 'before-30x', owner: ' ' },
    { id: 'c', text: 'One zone only', stage: 'accepted', owner: 'Bob', expires: '2027-01-01' },
  ],
})
const chosen = (filter: Partial<typeof everything>) =>
  checklist.filter((item) => fits({ ...everything, ...filter }, item)).map(({ id }) => id)

test('without a filter every item is there', () => {
  expect(chosen({})).toEqual(['a', 'b', 'c'])
})

test('a stage and an owner narrow the list together', () => {
  expect(chosen({ stage: 'accepted' })).toEqual(['c'])
  expect(chosen({ owner: { name: 'Minji' } })).toEqual(['a'])
  expect(chosen({ stage: 'accepted', owner: { name: 'Minji' } })).toEqual([])
})

test('a name of spaces owns nothing', () => {
  expect(chosen({ owner: 'nobody' })).toEqual(['b'])
  expect(ownersOf(checklist, 'en')).toEqual(['Bob', 'Minji'])
})

test('an item is late from the day after its date', () => {
  expect(isPast('2027-01-01', '2027-01-01')).toBe(false)
  expect(isPast('2027-01-01', '2027-01-02')).toBe(true)
  expect(isPast('2027-01-01T23:00:00Z', '2027-01-01')).toBe(false)
  expect(isPast(undefined, '2027-01-02')).toBe(false)
})
