import fc from 'fast-check'
import { expect, test } from 'vitest'
import { revealedBallots, roundView } from './round-view.ts'
import { receiptOf } from './seal.ts'
import { aBoardRecord } from './storage/a-link.ts'
import { aRound } from './storage/a-record.ts'
import { ROLES } from './storage/role.ts'
import type { Ballot, Round } from './storage/round-storage.ts'

const VOTERS = ['ana-7f3c', 'ben-91d2', 'cho-55aa', 'dan-0b1e']
const voting = { ...aRound(aBoardRecord()), roster: VOTERS }

/** What each of the voters says in one turn. */
const votes = (turn: 1 | 2): fc.Arbitrary<Ballot[]> =>
  fc
    .tuple(...VOTERS.map((voter) => fc.tuple(fc.string({ minLength: 1 }), fc.uuid(), fc.constant(voter))))
    .map((all) =>
      all.map(([why, nonce, voter]) => {
        const ballot = JSON.stringify({ risks: [], why })
        return { turn, voter, name: null, ballot, nonce, receipt: receiptOf(voting.id, turn, nonce, ballot) }
      }),
    )

test('rooms that vote differently look the same to everybody until the reveal', () => {
  fc.assert(
    fc.property(votes(1), votes(1), fc.constantFrom(...ROLES), fc.nat(4), (one, other, role, missing) => {
      expect(roundView(voting, one, missing, role)).toEqual(roundView(voting, other, missing, role))
    }),
  )
})

test('the second turn is as silent as the first', () => {
  const second: Round = { ...voting, turn: 2, revealedAt: 5 }
  fc.assert(
    fc.property(votes(1), votes(2), votes(2), fc.constantFrom(...ROLES), (first, one, other, role) => {
      expect(roundView(second, [...first, ...one], 0, role)).toEqual(
        roundView(second, [...first, ...other], 0, role),
      )
    }),
  )
})

test('after the reveal everybody sees every ballot alike', () => {
  fc.assert(
    fc.property(votes(1), (ballots) => {
      const revealed: Round = { ...voting, stage: 'revealed', revealedAt: 5 }
      const [view, ...others] = ROLES.map((role) => roundView(revealed, ballots, 0, role))

      for (const other of others) expect(other).toEqual(view)
      expect(view?.ballots.map(({ receipt }) => receipt).sort()).toEqual(
        ballots.map(({ receipt }) => receipt).sort(),
      )
      expect(JSON.stringify(view)).not.toMatch(new RegExp(VOTERS.join('|')))
    }),
  )
})

test("the order of ballots tells nothing of the votes' order", () => {
  fc.assert(
    fc.property(votes(1), fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (ballots, order) => {
      const shuffled = order.flatMap((at) => ballots[at] ?? [])

      expect(revealedBallots(voting, shuffled)).toEqual(revealedBallots(voting, ballots))
    }),
  )
})

test('a label is the same in both turns, under one seed', () => {
  const both = fc.sample(fc.tuple(votes(1), votes(2)), 1).flatMap(([first, second]) => [...first, ...second])
  const labels = (seed: string) => revealedBallots({ ...voting, seed }, both).map(({ voter }) => voter)
  const [first, second] = [labels('one').slice(0, 4), labels('one').slice(4)]

  expect(first).toEqual(second)
  expect(new Set([...labels('one'), ...labels('two')]).size).toBe(8)
})
