import { expect, test } from 'vitest'
import type { RowId } from '#lib/model/id.ts'
import { changeDecision, removeDecision } from './decision-commands.ts'
import { addRow, type RowPatch } from './row-commands.ts'
import { type TestPerson, twoPeople } from './two-people.ts'

const id = 'd1' as RowId

function decided() {
  const people = twoPeople()
  people.ann.document.apply(addRow('decisions', { id, title: 'Shard the orders' }))
  people.meet()
  return people
}

function change({ document, board }: TestPerson, patch: RowPatch<'decisions'>): void {
  document.apply(changeDecision(board(), id, patch, { by: 'Mina' }))
}

test('a decision gets its item with the choice, and keeps it in step', () => {
  const { ann } = decided()
  change(ann, { owner: 'Ana' })
  expect(ann.board().checklist).toEqual([])
  change(ann, { choice: 'mitigate', closesWhen: 'a load test at 10×' })
  change(ann, { due: '2026-12-01' })

  expect(ann.board().checklist).toMatchObject([
    {
      text: 'Shard the orders',
      stage: 'before-10x',
      owner: 'Ana',
      due: '2026-12-01',
      evidence: 'a load test at 10×',
      by: 'Mina',
    },
  ])
})

test('what is accepted comes back when it expires, and has no day before', () => {
  const { ann } = decided()
  change(ann, { choice: 'mitigate', due: '2026-12-01' })
  change(ann, { choice: 'accept', expires: '2027-06-01' })

  expect(ann.board().checklist).toMatchObject([{ stage: 'accepted', expires: '2027-06-01' }])
  expect(ann.board().checklist[0]?.due).toBe(undefined)
})

test('two who choose at once make one item, and both fields stay', () => {
  const { ann, ben, meet } = decided()
  change(ann, { choice: 'mitigate' })
  change(ben, { choice: 'mitigate', owner: 'Ben' })
  meet()

  expect(ann.board().checklist).toHaveLength(1)
  expect(ann.board()).toEqual(ben.board())
  expect(ann.board().decisions).toMatchObject([{ choice: 'mitigate', owner: 'Ben' }])
})

test('one undo takes the decision and its item back together', () => {
  const { ann } = decided()
  change(ann, { choice: 'investigate' })
  ann.document.apply(removeDecision(id))
  expect([ann.board().decisions, ann.board().checklist]).toEqual([[], []])
  ann.document.undo()

  expect(ann.board().checklist).toHaveLength(1)
  expect(ann.board().decisions).toHaveLength(1)
})
