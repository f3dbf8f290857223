import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import { parseBoard } from '#lib/model/parse-board.ts'
import type { WhatIf } from '#lib/model/what-if.ts'
import { whatIfKind, withPart } from './what-if-kinds.ts'
import { whatIfName } from './what-if-name.ts'

const board = aBoard({
  components: [
    { id: 'cache', name: 'Cache', kind: 'cache', hitRatio: 0.9 },
    {
      id: 'che',
      name: 'Sized cache',
      kind: 'cache',
      cache: { items: 1000, capacityItems: 10, zipfExponent: 0.8 },
    },
    { id: 'bank', name: 'Bank', kind: 'external', service: { meanSeconds: 0.2 } },
  ],
  connections: [{ id: 'c', from: 'cache', to: 'bank', retry: { retries: 2 } }],
  domains: [{ id: 'az1', name: 'Zone 1' }],
})
const nothing = whatIf({})

function whatIf(tree: object): WhatIf {
  const { board: read } = parseBoard({ format: 'hundredfold/1', scenarios: [{ id: 'w', ...tree }] })
  const [row] = read?.scenarios ?? []
  if (row === undefined) throw new Error('The what-if of this test cannot be read.')
  return row
}

test.each([
  [whatIfKind.load.part(board, '', 300), '300 times the load', '부하 300배'],
  [whatIfKind.ramp.part(board, '', 60), 'Load doubles in 60 s', '부하가 60초에 두 배'],
  [whatIfKind['cold-cache'].part(board, 'cache', 5), 'Cache answers 5 %', 'Cache 적중률 5 %'],
  [whatIfKind['cold-cache'].part(board, 'che', 5), 'Sized cache answers 5 %', 'Sized cache 적중률 5 %'],
  [whatIfKind['lost-domain'].part(board, 'az1', 0), 'Without Zone 1', 'Zone 1 없이'],
  [whatIfKind['slow-component'].part(board, 'bank', 5), 'Bank is 5 times slower', 'Bank 5배 느림'],
  [whatIfKind['retry-storm'].part(board, 'c', 0), 'Retry storm on Cache → Bank', 'Cache → Bank 재시도 폭풍'],
])('what happens is its name: %j', (part, english, korean) => {
  const row = withPart(nothing, part)

  expect(whatIfName(row, board, 'en')).toBe(english)
  expect(whatIfName(row, board, 'ko')).toBe(korean)
  expect(whatIfName({ ...row, name: 'The bad day' }, board, 'en')).toBe('The bad day')
})

test('what happens together is named together', () => {
  const cold = withPart(nothing, whatIfKind['cold-cache'].part(board, 'cache', 5))
  const both = withPart(cold, whatIfKind['lost-domain'].part(board, 'az1', 0))

  expect(whatIfName(both, board, 'en')).toBe('Without Zone 1, Cache answers 5 %')
})

test('the same number said again replaces the one before', () => {
  const cold = withPart(nothing, whatIfKind['cold-cache'].part(board, 'che', 5))
  const colder = withPart(cold, whatIfKind['cold-cache'].part(board, 'che', 1))

  expect(colder.edits).toEqual([
    { path: 'components/che/cache' },
    { path: 'components/che/hitRatio', value: 0.01 },
  ])
})
