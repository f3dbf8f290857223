import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import { possibleMembers, standingIn, withMember } from './containing.ts'

const board = aBoard({
  components: [
    { id: 'api', kind: 'service', instances: { az1: 2, az2: 3 } },
    { id: 'db', kind: 'database', instances: { az1: 1 } },
    { id: 'az2', kind: 'other' },
  ],
  domains: [
    { id: 'region', contains: ['az1', 'db'] },
    { id: 'az1', contains: ['rack'] },
    { id: 'az2' },
    { id: 'rack' },
  ],
})

function domain(id: string) {
  const found = board.domains.find((row) => row.id === id)
  if (!found) throw new Error(`no domain ${id}`)
  return found
}
const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)

test('a domain around this one is not offered', () => {
  expect(idsOf(possibleMembers(board, domain('rack')).domains)).toEqual(['az2'])
  expect(idsOf(possibleMembers(board, domain('az1')).domains)).toEqual(['az2', 'rack'])
})

test('what is inside already stays on the list', () => {
  expect(idsOf(possibleMembers(board, domain('region')).domains)).toEqual(['az1', 'az2', 'rack'])
})

test('a component named like a domain is not offered', () => {
  expect(idsOf(possibleMembers(board, domain('az1')).components)).toEqual(['api', 'db'])
})

test('members join at the end and leave', () => {
  const [api] = idsOf(board.components) as (typeof board.components)[number]['id'][]
  if (api === undefined) throw new Error('the board above has components')

  expect(withMember(domain('region'), api, true)).toEqual(['az1', 'db', 'api'])
  expect(withMember(domain('az2'), api, false)).toBeUndefined()
})

test('what stands in a domain comes with its count', () => {
  expect(standingIn(board.components, domain('az1').id).map(([{ id }, count]) => [id, count])).toEqual([
    ['api', 2],
    ['db', 1],
  ])
})
