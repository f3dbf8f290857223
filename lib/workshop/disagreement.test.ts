import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aRound, aVote } from './a-round.ts'
import { namedMultiples, type Risk } from './ballot.ts'
import { edges } from './edges.ts'
import { histogram, spread } from './multiples.ts'
import { gapTo, panelOrder } from './panel-answer.ts'
import { picks } from './picks.ts'
import { loneHighRisks, splitRisks, unmentioned } from './risks.ts'
import { shifts } from './shift.ts'

const db = { component: 'db' }
const api = { component: 'api' }
const risk = (on: Risk['on'], impact: 1 | 2 | 3, probability: 1 | 2 | 3, more: Partial<Risk> = {}): Risk => ({
  on,
  text: 'because … then …',
  impact,
  probability,
  detection: 'no',
  ...more,
})

const aBallot = fc.record({
  first: fc.oneof(fc.constant(db), fc.constant(api), fc.record({ elsewhere: fc.string() })),
  multiple: fc.constantFrom(...namedMultiples),
})
const aRoomOfVotes = fc
  .array(aBallot, { maxLength: 12 })
  .map((ballots) => ballots.map((ballot, index) => aVote(`v${index}`, ballot)))

test('the top pick comes first with its share of those who chose', () => {
  const votes = [
    aVote('a', { first: db }),
    aVote('b', { first: db }),
    aVote('c', { first: api }),
    aVote('d', {}),
  ]

  expect(picks(votes).map(({ key, count, share }) => [key, count, share])).toEqual([
    ['components/db', 2, 2 / 3],
    ['components/api', 1, 1 / 3],
  ])
})

test('the same words for somewhere else are one place', () => {
  const votes = [
    aVote('a', { first: { elsewhere: 'The DNS ' } }),
    aVote('b', { first: { elsewhere: 'the dns' } }),
  ]

  expect(picks(votes)).toHaveLength(1)
})

test('shares of all picks add up to one, in any order of the votes', () => {
  fc.assert(
    fc.property(aRoomOfVotes, (votes) => {
      const found = picks(votes)
      expect(found.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(votes.length > 0 ? 1 : 0)
      expect(picks([...votes].reverse()).map(({ key, count }) => [key, count])).toEqual(
        found.map(({ key, count }) => [key, count]),
      )
    }),
    { seed: 1 },
  )
})

test('every multiple has its place on the scale', () => {
  fc.assert(
    fc.property(aRoomOfVotes, (votes) => {
      expect(histogram(votes).map(({ multiple }) => multiple)).toEqual(namedMultiples)
      expect(histogram(votes).reduce((sum, { count }) => sum + count, 0)).toBe(votes.length)
    }),
    { seed: 2 },
  )
})

test.each([
  [[2, 100], { least: 2, most: 100, factor: 50, isAtLeast: false }],
  [[20, 20], { least: 20, most: 20, factor: 1, isAtLeast: false }],
  [[5, 'above 100'], { least: 5, most: 'above 100', factor: 20, isAtLeast: true }],
  [['above 100', 'above 100'], { least: 'above 100', most: 'above 100', factor: 1, isAtLeast: false }],
  [['unknown', 10], null],
  [[], null],
] as const)('%j lie as far apart as the scale says', (multiples, expected) => {
  expect(spread(multiples.map((multiple, index) => aVote(`v${index}`, { multiple })))).toEqual(expected)
})

test('a high risk that one person alone sees is lone', () => {
  const votes = [
    aVote('a', { risks: [risk(db, 3, 3), risk(api, 3, 2)] }),
    aVote('b', { risks: [risk(db, 2, 2), risk({ elsewhere: 'bank' }, 1, 3)] }),
  ]

  expect(loneHighRisks(votes).map(({ voter, risk: { on } }) => [voter, on])).toEqual([['a', api]])
})

test('a risk is split when two people are two steps apart', () => {
  const votes = [
    aVote('a', { risks: [risk(db, 3, 1), risk(api, 2, 2), risk(api, 2, 3)] }),
    aVote('b', { risks: [risk(db, 1, 1), risk(api, 3, 2)] }),
  ]

  expect(splitRisks(votes).map(({ place }) => place)).toEqual([db])
})

test('what nobody wrote of is named', () => {
  const votes = [
    aVote('a', { category: 'excessive-load', risks: [risk(db, 1, 1, { category: 'misconfiguration' })] }),
    aVote('b', {}),
  ]

  expect(unmentioned(votes)).toEqual(['single-point-of-failure', 'excessive-latency', 'shared-fate'])
})

test('the lone risk speaks first, then the lowest and the highest', () => {
  const votes = [
    aVote('a', { multiple: 10 }),
    aVote('b', { multiple: 'above 100' }),
    aVote('c', { multiple: 2, risks: [risk(db, 3, 3)] }),
    aVote('d', { multiple: 2 }),
    aVote('e', { multiple: 'unknown' }),
  ]
  const heard = edges(votes).map((edge) => [
    edge.kind,
    'written' in edge ? edge.written.voter : edge.ballot.voter,
  ])

  expect(heard).toEqual([
    ['lone-risk', 'c'],
    ['lowest', 'c'],
    ['lowest', 'd'],
    ['highest', 'b'],
  ])
})

test('nobody is at an edge where all say the same', () => {
  expect(edges([aVote('a', { multiple: 10 }), aVote('b', { multiple: 10 })])).toEqual([])
})

test('who held and who changed is counted from vote to vote', () => {
  const round = aRound({
    ballots: [
      aVote('a', { first: db }),
      aVote('b', { first: db }),
      aVote('c', { first: api }),
      aVote('gone', { first: api }),
      aVote('a', { first: db }, 2),
      aVote('b', { first: api }, 2),
      aVote('c', { first: api }, 2),
      aVote('late', { first: db }, 2),
    ],
  })

  expect(shifts(round)).toEqual([
    { from: db, to: db, count: 1 },
    { from: db, to: api, count: 1 },
    { from: api, to: api, count: 1 },
  ])
})

test('the gap to the panel counts people, and takes no average', () => {
  const order = panelOrder(
    JSON.stringify({
      breaks: [
        { rank: 1, component: 'db', limit: 'writes', multiple: 7.5 },
        { rank: 2, component: 'api', limit: 'cpu', multiple: null },
      ],
    }),
  )
  const votes = [
    aVote('a', { first: db, multiple: 5 }),
    aVote('b', { first: api, multiple: 2 }),
    aVote('c', { first: api, multiple: 'above 100' }),
    aVote('d', { multiple: 'unknown' }),
  ]

  expect(order).toHaveLength(1)
  expect(gapTo(order ?? [], votes)).toEqual({ agree: 1, chose: 3, lower: 1, near: 1, higher: 1 })
  expect(gapTo([], votes)).toBe(null)
  expect(panelOrder('not a forecast')).toBe(null)
})
