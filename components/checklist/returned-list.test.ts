import { expect, test, vi } from 'vitest'
import { forecast } from '#lib/engine/forecast.ts'
import { checklistCsv } from '#lib/exchange/checklist-csv.ts'
import { checklistMarkdown } from '#lib/exchange/checklist-markdown.ts'
import { aBoard } from '#lib/model/a-board.ts'
import { returnedList, textOf } from './returned-list.ts'

// The name of who reads the file back is the browser's to know.
vi.stubGlobal('localStorage', { getItem: () => 'Minji' })

const shop = aBoard({
  drivers: [{ id: 'traffic', base: 1 }],
  flows: [{ id: 'order', entry: 'web', driver: 'traffic', perUnit: 4 }],
  components: [{ id: 'web', name: 'Web', limits: [{ id: 'rps', kind: 'throughput', capacity: 8 }] }],
  checklist: [{ id: 'a', text: 'Load test', owner: 'Bob', status: 'doing' }],
})
const answer = forecast(shop, { parts: [] })
const exported = checklistMarkdown(shop, answer, 'en')
const returned = (text: string) => returnedList(text, shop, answer, 'en')

test('a list that comes back as it left changes nothing', () => {
  expect(returned(exported)).toMatchObject({ edits: [], changed: [], taken: [], unknownIds: [] })
})

test('a ticked line closes the item on the board', () => {
  const list = returned(exported.replace('- [ ] Load test', '- [x] Load test'))

  expect(list?.edits).toEqual([
    { kind: 'change', table: 'checklist', key: 'a', patch: { status: 'done', owner: 'Bob' } },
  ])
})

test('an owner whom the file does not know stays', () => {
  const list = returned(exported.replace('owner: Bob', 'owner: ____'))

  expect(list?.edits).toEqual([])
})

test('a suggestion with an owner becomes a new row', () => {
  const list = returned(exported.replace('owner: ____', 'owner: Minji'))

  expect(list?.edits).toMatchObject([
    { kind: 'add', table: 'checklist', row: { owner: 'Minji', finding: 'break:web.rps', by: 'Minji' } },
  ])
})

test('lines that name nothing here are told', () => {
  const list = returned(`${exported}- [x] Gone <!-- item:gone -->\n`)

  expect(list?.unknownIds).toEqual(['item:gone'])
})

test('a status in words of somebody else is left alone', () => {
  const list = returned(checklistCsv(shop, answer, 'en').replace('"doing"', '"blocked"'))

  expect(list).toMatchObject({ edits: [], unknownStatuses: 1 })
})

test('a file of something else is not a checklist', () => {
  expect(returned('Dear all,\nplease find attached')).toBeNull()
})

test('a spreadsheet may write Korean in its own way', () => {
  const completed = Uint8Array.from([0xbf, 0xcf, 0xb7, 0xe1])

  expect(textOf(completed.buffer)).toBe('완료')
  expect(textOf(new TextEncoder().encode('완료').buffer)).toBe('완료')
})
