import { expect, test } from 'vitest'
import { hindranceOf, type Role, standingAfter, standingAs } from './standing.ts'

const drawing = { participantsMayEdit: true, isSealed: false }
const sealed = { participantsMayEdit: true, isSealed: true }
const inPhase = (phase: typeof drawing) => ({
  type: 'workshop',
  workshop: { state: { phases: [phase], index: 0, phaseStartedAt: 100 } },
})
const inRound = (stage: string, allowsEditing: boolean, revealedAt: number | null) => ({
  type: 'round',
  round: { stage, allowsEditing, revealedAt },
})
const locked = {
  type: 'workshop',
  workshop: { state: { phases: [drawing], index: 0, phaseStartedAt: 100, isMapLocked: true } },
}
const after = (role: Role, ...events: unknown[]) =>
  hindranceOf(events.reduce(standingAfter, standingAs(role)))

test.each([
  ['an editor draws', 'editor', [], null],
  ['a viewer never draws', 'viewer', [inPhase(drawing)], 'viewer'],
  ['a participant waits for a phase', 'participant', [], 'participant'],
  ['a participant draws when the phase says so', 'participant', [inPhase(drawing)], null],
  ['a sealed phase holds a facilitator too', 'facilitator', [inPhase(sealed)], 'sealed'],
  ['a reveal opens a sealed phase', 'editor', [inPhase(sealed), inRound('revealed', false, 101)], null],
  [
    'a reveal of an earlier phase does not',
    'editor',
    [inPhase(sealed), inRound('done', false, 99)],
    'sealed',
  ],
  ['a vote holds all edits', 'editor', [inRound('voting', false, null)], 'sealed'],
  ['a vote may allow edits', 'editor', [inRound('voting', true, null)], null],
  ['a locked map holds an editor', 'editor', [locked], 'locked'],
  ['a locked map holds a participant', 'participant', [locked], 'locked'],
  ['a locked map is open to who facilitates', 'facilitator', [locked], null],
  ['a raised viewer draws', 'viewer', [{ type: 'role', role: 'editor' }], null],
] as const)('%s', (_name, role, events, hindrance) => {
  expect(after(role, ...events)).toBe(hindrance)
})

test('an event it does not know changes nothing', () => {
  const before = standingAs('editor')

  expect(standingAfter(before, { type: 'role', role: 'king' })).toBe(before)
  expect(standingAfter(before, null)).toBe(before)
})
