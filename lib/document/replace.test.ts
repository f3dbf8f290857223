import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { aBoard } from '#lib/model/a-board.ts'
import { boardDocument } from './board-document.ts'

/** Boards over the same few ids, so that two of them have rows in common, in different orders. */
const boards = fc
  .record({
    title: fc.constantFrom('Shop', '사진', ''),
    multiple: fc.option(fc.constantFrom(2, 100)),
    names: fc.uniqueArray(fc.constantFrom('api', 'db', 'cache', 'queue'), { minLength: 1 }),
    note: fc.option(fc.constantFrom('one zone', 'two zones')),
    zones: fc.subarray(['az1', 'az2']),
    limits: fc.shuffledSubarray(['rps', 'cpu', 'disk']),
    future: fc.option(fc.constantFrom(1, [2])),
  })
  .map(({ title, multiple, names, note, zones, limits, future }) =>
    aBoard({
      title,
      scenario: multiple === null ? {} : { multiple },
      components: names.map((id, index) => ({
        id,
        ...(note === null ? {} : { note }),
        instances: Object.fromEntries(zones.map((zone) => [zone, index + 1])),
        limits: index > 1 ? [] : limits.map((limit) => ({ id: limit, kind: 'cpu', capacity: index + 1 })),
      })),
      connections: names.slice(1).map((to) => ({ id: `to-${to}`, from: names[0], to })),
      domains: zones.map((id) => ({ id })),
      ...(future === null ? {} : { future }),
    }),
  )

test('[S8] a replaced board is the new board, whatever came before', () => {
  fc.assert(
    fc.property(fc.array(boards, { minLength: 2, maxLength: 5 }), (history) => {
      const document = boardDocument(new Y.Doc())
      for (const board of history) document.replace(board)

      const board = history.at(-1)
      expect(document.reading()).toEqual({ board, meaning: board, hidden: [] })
    }),
    { numRuns: 200 },
  )
})

test('[S8] replacing a board by itself writes nothing', () => {
  fc.assert(
    fc.property(boards, boards, (before, after) => {
      const doc = new Y.Doc()
      const document = boardDocument(doc)
      for (const board of [before, after]) document.replace(board)
      const told = Y.encodeStateAsUpdate(doc)
      document.replace(after)

      expect(Y.encodeStateAsUpdate(doc)).toEqual(told)
    }),
  )
})

test('[S8] one undo brings the replaced board back', () => {
  fc.assert(
    fc.property(boards, boards, (before, after) => {
      const document = boardDocument(new Y.Doc())
      document.fill(before)
      document.replace(after)
      document.undo()

      expect(document.reading().board).toEqual(before)
    }),
  )
})
