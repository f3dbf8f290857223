import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { attacks, theBoard } from './attacks.ts'
import { inspect } from './guard.ts'
import { absorb, nothingKnown } from './known.ts'

function knowing(...updates: Uint8Array[]) {
  const known = nothingKnown()
  for (const update of updates) {
    const inspection = inspect(update, known)
    if (typeof inspection === 'string') throw new Error(inspection)
    absorb(known, inspection)
  }
  return known
}

test.each(attacks())('refuses %s', (_what, update, code) => {
  expect(inspect(update, knowing(theBoard()))).toBe(code)
})

test('refuses maps nested one level an update', () => {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  let map = doc.getMap<unknown>('board')
  for (let level = 0; level < 20; level++) {
    map.set('in', 'taken') // the map then hangs on its left neighbour and names no parent
    map.set('in', new Y.Map())
    map = map.get('in') as Y.Map<unknown> // Yjs cannot know what a key holds
  }

  expect(() => knowing(...updates)).toThrow('too_deep')
})

test('lets two clients refer to each other in turn', () => {
  const [alice, bob] = [new Y.Doc(), new Y.Doc()]
  for (let turn = 0; turn < 20; turn++) {
    const [from, to] = turn % 2 === 0 ? [alice, bob] : [bob, alice]
    from.getText('note').insert(turn, 'x')
    Y.applyUpdate(to, Y.encodeStateAsUpdate(from))
  }

  expect(inspect(Y.encodeStateAsUpdate(bob), nothingKnown())).toMatchObject({ roots: ['note'] })
})

test('a repeated update brings nothing', () => {
  const doc = new Y.Doc()
  doc.getText('note').insert(0, 'abc')
  doc.getText('note').delete(1, 1)
  const update = Y.encodeStateAsUpdate(doc)

  expect(inspect(update, knowing(update))).toMatchObject({
    grown: [],
    deletes: new Map(),
    repeatsDeletes: true,
  })
})
