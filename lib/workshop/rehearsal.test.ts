import { expect, test } from 'vitest'
import { aName } from './a-round.ts'
import { agenda } from './agenda.ts'
import { edges } from './edges.ts'
import { picks } from './picks.ts'
import {
  begunRehearsal,
  begunRound,
  extended,
  inPhase,
  revealed,
  SIMULATED_VOTERS,
  secondTurn,
  simulatedBallots,
  withOneMoreVote,
} from './rehearsal.ts'
import { shifts } from './shift.ts'

const placeOf = (place: unknown) => JSON.stringify(place)
const components = [{ id: 'api' }, { id: 'db' }, { id: 'queue' }]

test('a rehearsal keeps time as a workshop does', () => {
  const state = begunRehearsal(agenda('short', 'named', aName), 1000)

  expect(state).toMatchObject({ index: 0, phaseStartedAt: 1000, endsAt: 181_000 })
  expect(inPhase(state, 1, 5000)).toMatchObject({ index: 1, endsAt: 485_000 })
  expect(inPhase(state, 99, 5000)).toBe(state)
  expect(extended(state, 1, 200_000).endsAt).toBe(260_000)
})

test('simulated people vote one after the other, and no more than there are', () => {
  let round = begunRound('anonymous', 'd', 1)
  for (let vote = 0; vote < SIMULATED_VOTERS + 2; vote++) round = withOneMoreVote(round)

  expect(round).toMatchObject({ submitted: SIMULATED_VOTERS, missing: 0, ballots: [] })
})

test('what they vote gives a facilitator everything to practise on', () => {
  const first = simulatedBallots(components, 1, 'seed')
  const round = revealed(begunRound('named', 'd', 1), first, 2)
  const both = revealed(secondTurn(round), simulatedBallots(components, 2, 'seed'), 3)

  expect(picks(first).map(({ count }) => count)).toEqual([3, 1, 1])
  expect(new Set(edges(first).map(({ kind }) => kind))).toEqual(new Set(['lone-risk', 'lowest', 'highest']))
  expect(shifts(both).map(({ from, to, count }) => [placeOf(from) === placeOf(to), count])).toEqual([
    [true, 3],
    [false, 1],
    [true, 1],
  ])
  expect(simulatedBallots([], 1, 'seed')).toHaveLength(SIMULATED_VOTERS)
})
