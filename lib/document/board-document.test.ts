import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { aBoard } from '#lib/model/a-board.ts'
import type { ComponentId } from '#lib/model/id.ts'
import { boardDocument } from './board-document.ts'
import { changeComponent, moveComponents } from './component-commands.ts'
import { tables } from './table.ts'
import { exchange, twoPeople } from './two-people.ts'

const board = aBoard({
  title: '사진 공유 📷',
  scenario: { multiple: 100, today: '2026-11-22' },
  drivers: [{ id: 'traffic', base: '40 to 80', curve: { kind: 'power', exponent: 1.5 } }],
  flows: [{ id: 'view', entry: 'api', driver: 'traffic', perUnit: 20 }],
  components: [
    {
      id: 'api',
      kind: 'service',
      instances: { az2: 4, az1: 2 },
      failoverTo: ['db'],
      limits: [
        { id: 'rps', kind: 'throughput', capacity: { perInstance: 60 } },
        {
          id: 'mixed',
          kind: 'cpu',
          capacity: 5,
          terms: [{ driver: 'traffic' }, { arrivals: true, flows: ['view'] }],
        },
      ],
    },
    { id: 'db', kind: 'database' },
  ],
  connections: [
    { id: 'a', from: 'api', to: 'db', flows: ['view'] },
    { id: 'b', from: 'api', to: 'db', flows: [] },
  ],
  domains: [
    { id: 'az1', contains: [], limits: [{ id: 'disk', kind: 'iops', capacity: 9 }] },
    { id: 'az2', contains: ['db'] },
  ],
  notes: [{ id: 'n1', kind: 'risk', text: 'one zone' }],
  futureField: { kept: true },
})

test('a board that is put into a document reads back the same', () => {
  const { ann } = twoPeople(board)

  expect(ann.board()).toEqual(board)
  expect(ann.document.reading().hidden).toEqual([])
})

test('[S10] a moved card leaves what is said the same', () => {
  const { ann, ben, meet } = twoPeople(board)
  const before = ann.document.reading()

  ben.document.apply(moveComponents(new Map([['api', { x: 80, y: 40 }]])))
  meet()
  const after = ann.document.reading()

  expect(after.meaning).toBe(before.meaning)
  expect(after.board.components[0]?.position).toEqual({ x: 80, y: 40 })
  expect(after.board.connections).toBe(before.board.connections)
})

test('[S10] what is said is the board as it is', () => {
  const { ann } = twoPeople(board)

  ann.document.apply(moveComponents(new Map([['api', { x: 80, y: 40 }]])))
  ann.document.apply(changeComponent('db' as ComponentId, { name: 'Orders' }))

  expect(ann.document.reading().meaning).toBe(ann.board())
})

test('what did not change keeps its identity from one reading to the next', () => {
  const { ann } = twoPeople(board)
  const before = ann.board()

  ann.document.apply(changeComponent('db' as ComponentId, { name: 'Orders' }))
  const after = ann.board()

  expect(after.components[0]).toBe(before.components[0])
  expect(after.components[1]).not.toBe(before.components[1])
  expect(after.connections[0]).toBe(before.connections[0])
})

test('listeners hear of a step once, and the undo that follows', () => {
  const { ann } = twoPeople(board)
  let heard = 0
  ann.document.subscribe(() => {
    heard += 1
  })

  ann.document.apply(changeComponent('db' as ComponentId, { name: 'Orders' }))
  ann.document.undo()

  expect(heard).toBe(2)
})

test('reading never throws, whatever somebody wrote into the document', () => {
  const keys = fc.oneof(
    fc.constantFrom('kind', 'from', 'instances/az1', 'terms/', '$order', 'x/y/z'),
    fc.string(),
  )
  const value = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, new Uint8Array(2)),
  )
  const row = fc.dictionary(keys, value, { noNullPrototype: true })
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...tables, 'board'), fc.string(), fc.boolean(), row, value)),
      (writes) => {
        const doc = new Y.Doc()
        const document = boardDocument(doc)
        for (const [table, key, isRow, fields, other] of writes) {
          doc.getMap(table).set(key, isRow ? new Y.Map(Object.entries(fields)) : other)
        }

        expect(document.reading().board.format).toBe('hundredfold/1')
      },
    ),
    { numRuns: 500 },
  )
})

test('replicas that got the same edits in another order show the same board', () => {
  const ids = fc.constantFrom('api', 'db')
  const edit = fc.oneof(
    fc.record({ id: ids, name: fc.string({ maxLength: 5 }) }),
    fc.record({ id: ids, instances: fc.dictionary(fc.constantFrom('az1', 'az2'), fc.nat(9)) }),
  )
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), fc.array(edit, { maxLength: 12 }), (first, second) => {
      const { ann, ben, meet } = twoPeople(board)
      for (const { id, ...patch } of first) ann.document.apply(changeComponent(id as ComponentId, patch))
      for (const { id, ...patch } of second) ben.document.apply(changeComponent(id as ComponentId, patch))
      meet()

      expect(ann.board()).toEqual(ben.board())
    }),
  )
})

test('undoing every step leads back to the start', () => {
  const patch = fc.record({ name: fc.string(), need: fc.nat(5), instances: fc.nat(9) }, { requiredKeys: [] })
  fc.assert(
    fc.property(fc.array(patch, { maxLength: 10 }), (patches) => {
      const { ann } = twoPeople(board)
      for (const change of patches) ann.document.apply(changeComponent('api' as ComponentId, change))
      while (ann.document.canUndo()) ann.document.undo()

      expect(ann.board()).toEqual(board)
    }),
  )
})

test('a large board is written in messages of less than 1 MiB', () => {
  const large = aBoard({
    notes: Array.from({ length: 30 }, (_, i) => ({ id: `n${i}`, text: '가'.repeat(60_000) })),
    components: Array.from({ length: 3000 }, (_, i) => ({
      id: `c${i}`,
      name: `구성 요소 ${i}`,
      position: { x: i, y: i },
    })),
  })
  const doc = new Y.Doc()
  const sizes: number[] = []
  doc.on('update', (update: Uint8Array) => sizes.push(update.length))
  boardDocument(doc).fill(large)
  const other = new Y.Doc()
  exchange(doc, other)

  expect(Math.max(...sizes)).toBeLessThan(1 << 20)
  expect(boardDocument(other).reading().board).toEqual(large)
})
