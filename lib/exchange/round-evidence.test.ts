import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import { roundEvidence } from './round-evidence.ts'

const vote = (first: object, multiple: unknown, why = '') => ({
  voter: 'a',
  by: 'Secret Author',
  ballot: { first, multiple, risks: [], why },
})
const db = { component: 'db' }
const api = { component: 'api' }
const round = {
  id: 'round-1',
  startedAt: '2026-11-24T10:00:00.000Z',
  mode: 'named',
  digest: 'abc',
  salt: 'salt',
  forecast: JSON.stringify({ breaks: [{ component: 'db', limit: 'w', multiple: 7.5 }] }),
  ballots: [
    [vote(db, 20), vote(api, 'above 100'), vote(api, 5)],
    [vote(db, 20), vote(db, 20), vote({ elsewhere: 'the DNS' }, 5)],
  ],
  dissent: [{ by: 'Secret Author', first: { elsewhere: 'the DNS' }, why: 'nobody looks there' }],
}
const board = aBoard({
  components: [
    { id: 'db', name: 'Orders' },
    { id: 'api', name: 'API' },
  ],
  rounds: [round],
})
const [kept] = board.rounds

test('both votes stand beside the panel, and dissent keeps its reason', () => {
  expect(kept && roundEvidence(kept, board)).toEqual({
    startedAt: '2026-11-24T10:00:00.000Z',
    mode: 'named',
    digest: 'abc',
    salt: 'salt',
    turns: [3, 3],
    picks: [
      { where: 'Orders', votes: [1, 2] },
      { where: 'the DNS', votes: [0, 1] },
      { where: 'API', votes: [2, 0] },
    ],
    multiples: ['5× 1', '20× 2'],
    panel: { where: 'Orders', multiple: 7.5 },
    dissent: ['the DNS: nobody looks there'],
  })
})

test.each([
  [{}],
  [{ ballots: 'none', dissent: 7, forecast: '{' }],
  [{ ballots: [[null, 3, { ballot: [] }]], dissent: [null, {}], forecast: 'null' }],
])('a round that came as %j is told as far as it goes', (fields) => {
  const [odd] = aBoard({ rounds: [{ id: 'r', ...fields }] }).rounds

  expect(odd && roundEvidence(odd, board)).toMatchObject({ picks: [], panel: null, dissent: [] })
})
