import { expect, test } from 'vitest'
import { aRound } from './a-round.ts'
import type { PhaseKind } from './phase.ts'
import type { Round } from './round.ts'
import { nextStep, type RoundStep, stepInto } from './round-step.ts'

const revealed = aRound({ stage: 'revealed', revealedAt: 1 })
const paneled = { ...revealed, panelRevealedAt: 2 }
const again = aRound({ turn: 2, panelRevealedAt: 2, revealedAt: 1 })

test.each<[what: string, round: Round | null, kind: PhaseKind | null, step: RoundStep | null]>([
  ['no vote while the map is drawn', null, 'map', null],
  ['the vote begins', null, 'ballot', 'start'],
  ['a finished round makes place for the next', aRound({ stage: 'finished' }), 'premortem', 'start'],
  ['votes are revealed', aRound(), 'ballot', 'reveal'],
  ['then the panel speaks', revealed, 'edges', 'panel'],
  ['then people vote again', paneled, 'panel', 'second'],
  ['and the second votes are revealed', again, 'second', 'reveal'],
  ['and the round ends', { ...again, stage: 'revealed' }, 'decide', 'finish'],
])('%s', (_what, round, kind, step) => {
  expect(nextStep(round, kind)).toBe(step)
})

test.each<[kind: PhaseKind, round: Round | null, step: RoundStep | null]>([
  ['ballot', null, 'start'],
  ['reveal', aRound(), 'reveal'],
  ['edges', revealed, null],
  ['panel', revealed, 'panel'],
  ['panel', aRound(), null],
  ['second', paneled, 'second'],
  ['decide', again, 'reveal'],
  ['close', { ...again, stage: 'revealed' }, 'finish'],
  ['break', aRound(), null],
])('entering %s takes the step that is due, and no other', (kind, round, step) => {
  expect(stepInto(kind, round)).toBe(step)
})
