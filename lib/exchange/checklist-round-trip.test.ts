import fc from 'fast-check'
import { expect, test } from 'vitest'
import { forecast } from '#lib/engine/forecast.ts'
import { aBoard } from '#lib/model/a-board.ts'
import type { Board } from '#lib/model/board.ts'
import { itemStatuses } from '#lib/model/checklist-item.ts'
import { checklistCsv } from './checklist-csv.ts'
import { checklistMarkdown } from './checklist-markdown.ts'
import { csvOf, csvRows } from './csv.ts'
import { readChecklist } from './read-checklist.ts'
import { updatedChecklist } from './updated-checklist.ts'

function shopWith(checklist: readonly object[]): Board {
  return aBoard({
    drivers: [{ id: 'traffic', base: 1 }],
    flows: [{ id: 'order', entry: 'web', driver: 'traffic', perUnit: 4 }],
    components: [{ id: 'web', name: 'Web', limits: [{ id: 'rps', kind: 'throughput', capacity: 8 }] }],
    checklist,
  })
}

const item = fc.record({
  text: fc.string({ unit: 'binary' }),
  status: fc.constantFrom(...itemStatuses),
  owner: fc.string({ unit: 'grapheme', minLength: 1 }).filter((name) => /^[^\s_]/.test(name)),
  evidence: fc.constantFrom('owner: Eve', ' · owner: Eve · due: 2020-01-01', '=1+1', '<!-- item:x -->'),
})
const items = fc
  .array(item, { minLength: 1, maxLength: 5 })
  .map((rows) => rows.map((row, index) => ({ ...row, id: `a--${index}`, due: `2027-01-0${index + 1}` })))

test.each([
  ['Markdown', 'en', checklistMarkdown],
  ['Markdown', 'ko', checklistMarkdown],
  ['CSV', 'en', checklistCsv],
  ['CSV', 'ko', checklistCsv],
] as const)('a checklist that comes back unchanged as %s in %s changes nothing', (_, language, write) => {
  fc.assert(
    fc.property(items, (rows) => {
      const board = shopWith(rows)
      const answer = forecast(board, { parts: [] })
      const updates = readChecklist(write(board, answer, language))
      expect(updatedChecklist(board, answer, language, updates)).toEqual(board.checklist)
    }),
    { seed: 12, numRuns: 100 },
  )
})

test('a ticked suggestion becomes an item, once', () => {
  const board = shopWith([])
  const answer = forecast(board, { parts: [] })
  const returned = checklistMarkdown(board, answer, 'en')
    .replace('- [ ] Raise', '- [x] Raise')
    .replace('owner: ____ · due: ____', 'owner: Minji · due: 2027-02-01')

  const checklist = updatedChecklist(board, answer, 'en', readChecklist(returned))

  expect(checklist).toEqual([
    expect.objectContaining({
      ...{ finding: 'break:web.rps', status: 'done', owner: 'Minji', due: '2027-02-01' },
      ...{ stage: 'before-3x', on: { component: 'web' }, madeBy: 'forecast' },
    }),
  ])
  const after = { ...board, checklist }
  expect(updatedChecklist(after, answer, 'en', readChecklist(returned))).toEqual(checklist)
  expect(checklistMarkdown(after, answer, 'en').match(/Raise throughput/g)).toHaveLength(1)
})

test('an item without an owner shows a gap', () => {
  const board = shopWith([{ id: 'a', text: 'Load test', stage: 'accepted' }])
  const answer = forecast(board, { parts: [] })

  expect(checklistMarkdown(board, answer, 'en')).toContain(
    '- [ ] Load test · owner: ____ · due: ____ · evidence required: ____ · expires: ____ <!-- item:a -->',
  )
  expect(checklistCsv(board, answer, 'en').split('\r\n')[2]).toBe(
    '"item:a","Accepted","Load test","","____","____","____","","open","","","a person",""',
  )
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠x', '\0=1', '\uFEFF=1'])(
  'a spreadsheet keeps %j as text',
  (formula) => {
    expect(csvOf([[formula]])).toBe(`\uFEFF"'${formula}"\r\n`)
  },
)

test('what is written as CSV is read again', () => {
  const rows = fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), { minLength: 1 })
  fc.assert(
    fc.property(rows, (cells) => {
      expect(csvRows(csvOf(cells))).toEqual(cells)
    }),
    { seed: 4180 },
  )
})

test('a spreadsheet may save with semicolons and without quotes', () => {
  expect(csvRows('id;owner\r\nitem:a;"Kim; Lee"\nitem:b;\n')).toEqual([
    ['id', 'owner'],
    ['item:a', 'Kim; Lee'],
    ['item:b', ''],
  ])
})
