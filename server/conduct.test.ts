import { expect, test } from 'vitest'
import { type Conduct, isSealed, mayEdit } from './conduct.ts'
import { ROLES } from './storage/role.ts'
import type { Round } from './storage/round-storage.ts'

const ROUND: Round = {
  id: 'r',
  board: 'b',
  mode: 'named',
  allowsEditing: false,
  roster: [],
  stage: 'voting',
  turn: 1,
  startedAt: 100,
  closesAt: null,
  revealedAt: null,
  panelRevealedAt: null,
  finishedAt: null,
  panel: { forecast: '', seq: 0, digest: '' },
  salt: '',
  seed: null,
}
const voting: Partial<Round> = {}
const revealedBefore: Partial<Round> = { stage: 'revealed', revealedAt: 40 }
const revealedIn: Partial<Round> = { stage: 'revealed', revealedAt: 60 }

/** A board in a phase that began at 50. */
function conduct(
  phase: { participantsMayEdit?: boolean; isSealed?: boolean } | null,
  round: Partial<Round> | null,
  isMapLocked = false,
): Conduct {
  const phases = [{ id: 'p', name: 'P', minutes: 1, participantsMayEdit: false, isSealed: false, ...phase }]
  const state =
    phase === null ? null : { phases, index: 0, startedAt: 0, phaseStartedAt: 50, endsAt: 0, isMapLocked }
  return {
    workshop: { revision: 1, state, previous: undefined },
    round: round === null ? null : { ...ROUND, ...round },
  }
}

test.each([
  ['no phase and no round', conduct(null, null), false],
  ['an ordinary phase', conduct({}, null), false],
  ['a vote', conduct(null, voting), true],
  ['a vote after the room was revealed once', conduct(null, { turn: 2, revealedAt: 60 }), true],
  ['a sealed phase before its round', conduct({ isSealed: true }, null), true],
  ['a sealed phase after an earlier round', conduct({ isSealed: true }, revealedBefore), true],
  ['a sealed phase whose round is revealed', conduct({ isSealed: true }, revealedIn), false],
])('in %s the board is sealed or not', (_what, given, sealed) => {
  expect(isSealed(given)).toBe(sealed)
})

test.each([
  ['no phase', conduct(null, null), ['facilitator', 'editor']],
  [
    'a phase for everybody',
    conduct({ participantsMayEdit: true }, null),
    ['facilitator', 'editor', 'participant'],
  ],
  [
    'a phase for everybody with a locked map',
    conduct({ participantsMayEdit: true }, null, true),
    ['facilitator'],
  ],
  ['a sealed phase with a locked map', conduct({ isSealed: true }, null, true), []],
  ['a sealed phase for everybody', conduct({ participantsMayEdit: true, isSealed: true }, null), []],
  ['a vote', conduct({ participantsMayEdit: true }, voting), []],
  ['a vote that allows editing', conduct({}, { allowsEditing: true }), ['facilitator', 'editor']],
])('in %s exactly these may edit', (_what, given, roles) => {
  expect(ROLES.filter((role) => mayEdit(role, given))).toEqual(roles)
})
