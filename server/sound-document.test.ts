import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { assertSound, soundDocument } from './sound-document.ts'
import { deletesUpdate } from './update-bytes.ts'

test('a document of a whole log is sound', () => {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let i = 0; i < 3; i++) doc.getText('note').insert(0, 'x')

  expect(soundDocument(updates).getText('note').toJSON()).toBe('xxx')
  expect(() => soundDocument(updates.slice(1))).toThrow('wedged') // it waits for the first for ever
})

test('what Yjs left unfinished is noticed after the apply', () => {
  const doc = new Y.Doc()
  doc.transact(() => {
    let outer = doc.getMap<unknown>('board')
    for (let level = 0; level < 5000; level++) {
      const inner = new Y.Map<unknown>()
      outer.set('in', inner)
      outer = inner
    }
  })
  const deletion = deletesUpdate(new Map([[doc.clientID, [0, 1]]]))

  expect(() => soundDocument([Y.encodeStateAsUpdate(doc), deletion])).toThrow('wedged')
})

test('a listener that throws does not leave a sound document unsound', () => {
  const doc = new Y.Doc()
  doc.getMap('board').observe(() => {
    throw new Error('no')
  })

  expect(() => doc.getMap('board').set('title', 'Shop')).toThrow('no')
  expect(() => assertSound(doc)).not.toThrow()
})
