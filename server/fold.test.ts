import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { anEditingSession, steps } from './an-editing-session.ts'
import { fold } from './fold.ts'

test('a folded log shows the same board as the log', () => {
  fc.assert(
    fc.property(steps, (session) => {
      const { messages, merged } = anEditingSession(session)
      const reader = new Y.Doc()
      Y.applyUpdate(reader, fold(messages).bytes)

      expect(reader.getMap('rows').toJSON()).toEqual(merged.getMap('rows').toJSON())
      expect(reader.getText('note').toJSON()).toEqual(merged.getText('note').toJSON())
      expect(reader.getArray('list').toJSON()).toEqual(merged.getArray('list').toJSON())
    }),
    { numRuns: 100 },
  )
})

test('folding the same field a thousand times keeps only the last', () => {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let i = 0; i < 1000; i++) doc.getMap('board').set('title', `title number ${i}`)

  expect(fold(updates).bytes.length).toBeLessThan(200)
})

test('a log with a hole is not folded', () => {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let i = 0; i < 3; i++) doc.getText('note').insert(0, 'x')

  expect(() => fold(updates.slice(1))).toThrow('wedged')
})
