import { expect, test } from 'vitest'
import { aName } from './a-round.ts'
import { agenda, agendaNames } from './agenda.ts'
import { kindOf } from './phase.ts'

test.each([
  ['short', 45],
  ['long', 90],
] as const)('the %s workshop lasts %i minutes', (name, minutes) => {
  expect(agenda(name, 'named', aName).reduce((sum, phase) => sum + phase.minutes, 0)).toBe(minutes)
})

test.each(agendaNames)('the room of the %s workshop votes before it hears the panel', (name) => {
  const kinds = agenda(name, 'anonymous', aName).map(kindOf)
  const vote = kinds.findIndex((kind) => kind === 'ballot' || kind === 'premortem')

  expect(vote).toBeGreaterThanOrEqual(0)
  expect(kinds.indexOf('reveal')).toBe(vote + 1)
  expect(kinds.indexOf('panel')).toBeGreaterThan(kinds.indexOf('reveal'))
  expect(kinds.indexOf('second')).toBe(kinds.indexOf('panel') + 1)
  expect(kinds.at(-1)).toBe('close')
})

test('votes are sealed, decisions are owned, and drawing is for all', () => {
  const phases = agenda('short', 'anonymous', aName)
  const named = (flag: 'isSealed' | 'needsOwners' | 'participantsMayEdit') =>
    phases.filter((phase) => phase[flag]).map(kindOf)

  expect(named('isSealed')).toEqual(['ballot', 'second'])
  expect(named('needsOwners')).toEqual(['decide'])
  expect(named('participantsMayEdit')).toEqual(['map', 'tag', 'decide', 'close'])
  expect(phases.filter(({ mode }) => mode === 'anonymous').map(kindOf)).toEqual(['ballot'])
})

test.each([
  ['map', 'map'],
  ['map.2', 'map'],
  ['lunch', null],
])('a phase with the id %s is for %s', (id, kind) => {
  expect(kindOf({ id })).toBe(kind)
})
