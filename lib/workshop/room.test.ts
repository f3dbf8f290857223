import { expect, test } from 'vitest'
import { aName, aRound } from './a-round.ts'
import { agenda } from './agenda.ts'
import { emptyRoom, hidesAnswer, phaseOf, type Room, roomAfter } from './room.ts'

const phases = agenda('short', 'named', aName)
const at = (index: number, phaseStartedAt = 0) => ({
  revision: 1,
  canUndo: true,
  state: { phases: [...phases], index, startedAt: 0, phaseStartedAt, endsAt: 60_000 },
})
const ballot = phases.findIndex(({ id }) => id === 'ballot')

test('a welcome says where everything stands, by the clock of the server', () => {
  const room = roomAfter(
    emptyRoom,
    {
      type: 'welcome',
      now: 5000,
      person: { id: 'p', name: 'Mina' },
      role: 'participant',
      workshop: at(1),
      round: aRound(),
    },
    4000,
  )

  expect(phaseOf(room)?.id).toBe('map')
  expect(room).toMatchObject({ self: { name: 'Mina' }, clockAhead: 1000, round: { stage: 'voting' } })
})

test('a raised role is the role from then on', () => {
  expect(roomAfter(emptyRoom, { type: 'role', role: 'facilitator' }, 0)).toMatchObject({
    role: 'facilitator',
  })
})

test('counts of ballots are of the round that is open', () => {
  const room: Room = { ...emptyRoom, round: aRound() }
  const count = (round: string) => ({ type: 'ballots', round, submitted: 2, missing: 1 })

  expect(roomAfter(room, count(aRound().id), 0).round).toMatchObject({ submitted: 2, missing: 1 })
  expect(roomAfter(room, count('another'), 0)).toBe(room)
})

test.each([[{ type: 'comment' }], [{ type: 'workshop', workshop: 7 }], ['nonsense'], [null]])(
  'what is not about the room leaves it as it is: %j',
  (event) => {
    expect(roomAfter(emptyRoom, event, 0)).toBe(emptyRoom)
  },
)

test.each<[moment: string, hidden: boolean, room: Partial<Room>]>([
  ['before anything', false, {}],
  ['while the map is drawn', true, { workshop: at(1) }],
  ['while the map is drawn, from who facilitates', false, { workshop: at(1), role: 'facilitator' }],
  ['from who facilitates, once it is sealed', true, { workshop: at(ballot, 5000), role: 'facilitator' }],
  ['when the vote was left out', false, { workshop: at(ballot + 1) }],
  [
    'when the map is drawn again after the panel',
    false,
    { workshop: at(1), round: aRound({ stage: 'finished', revealedAt: 9, panelRevealedAt: 10 }) },
  ],
  ['from the first moment of a sealed phase', true, { workshop: at(ballot, 5000) }],
  ['while people vote', true, { workshop: at(ballot), round: aRound() }],
  ['while the room is revealed', true, { round: aRound({ stage: 'revealed', revealedAt: 9 }) }],
  [
    'once the panel has spoken',
    false,
    { round: aRound({ stage: 'revealed', revealedAt: 9, panelRevealedAt: 10 }) },
  ],
  ['in the second vote', false, { round: aRound({ turn: 2, revealedAt: 9, panelRevealedAt: 10 }) }],
  ['in a vote for the second time without the panel', true, { round: aRound({ turn: 2, revealedAt: 9 }) }],
  ['after the round', false, { round: aRound({ stage: 'finished', revealedAt: 9, panelRevealedAt: 10 }) }],
])('%s the answer is hidden: %s', (_moment, hidden, room) => {
  expect(hidesAnswer({ ...emptyRoom, ...room })).toBe(hidden)
})
