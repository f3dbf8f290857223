import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import { aVote } from './a-round.ts'
import type { Risk } from './ballot.ts'
import { crowdedPlaces, mergedRisk, riskNotes } from './risk-notes.ts'

const risk = (on: Risk['on'], text: string, impact: 1 | 2 | 3, detection: Risk['detection']): Risk => ({
  on,
  text,
  impact,
  probability: 2,
  detection,
})
const votes = [
  aVote('ab12', { risks: [risk({ component: 'db' }, 'one writer', 3, 'yes')] }),
  aVote('cd34', {
    risks: [risk({ component: 'db' }, 'full disk', 1, 'no'), risk({ elsewhere: 'bank' }, 'quota', 2, 'yes')],
  }),
]
const board = (notes: readonly unknown[] = []) =>
  aBoard({ components: [{ id: 'db', kind: 'database', position: { x: 0, y: 0 } }], notes })

test('cards fall on their places once, and beside the map where it has none', () => {
  const placed = riskNotes(board(), 'R', votes)

  expect(placed.map(({ text, on }) => [text, on])).toEqual([
    ['one writer', { component: 'db' }],
    ['full disk', { component: 'db' }],
    ['quota', { point: { x: -216, y: 256 } }],
  ])
  expect(riskNotes(board(placed), 'R', votes)).toEqual([])
})

test('an anonymous card names nobody', () => {
  expect(JSON.stringify(riskNotes(board(), 'R', votes))).not.toContain('"by"')
})

test('cards on one place merge into the worst of them', () => {
  const [crowded] = crowdedPlaces(board(riskNotes(board(), 'R', votes)).notes)

  expect(crowded?.place).toEqual({ component: 'db' })
  expect(mergedRisk(crowded?.notes ?? [])).toEqual({
    text: 'one writer\nfull disk',
    impact: 3,
    probability: 2,
    detection: 'no',
  })
})
