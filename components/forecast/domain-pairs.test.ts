import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import { domainPairs } from './domain-pairs.ts'

test('a zone and the region around it are no pair', () => {
  const board = aBoard({
    domains: [
      { id: 'west', contains: ['w1', 'w2'] },
      { id: 'w1' },
      { id: 'w2', contains: ['rack'] },
      { id: 'rack' },
      { id: 'bank' },
    ],
  })

  expect(domainPairs(board)).toEqual([
    ['west', 'bank'],
    ['w1', 'w2'],
    ['w1', 'rack'],
    ['w1', 'bank'],
    ['w2', 'bank'],
    ['rack', 'bank'],
  ])
})
