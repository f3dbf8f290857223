import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { byteWriter, writeBytes, writeText, writeUint, written } from './byte-writer.ts'
import { inspect } from './guard.ts'
import { absorb, nothingKnown } from './known.ts'

/** A board on which client 7 has written three characters into the root `note`. */
function aBoardWithText() {
  const doc = new Y.Doc()
  doc.clientID = 7
  doc.getText('note').insert(0, 'abc')
  return knowing(Y.encodeStateAsUpdate(doc))
}

function knowing(...updates: Uint8Array[]) {
  const known = nothingKnown()
  for (const update of updates) {
    const inspection = inspect(update, known)
    if (typeof inspection === 'string') throw new Error(inspection)
    absorb(known, inspection)
  }
  return known
}

/** Numbers as the protocol writes them, strings with their length before, bytes as they are. */
function bytes(...parts: (number | string | Uint8Array)[]): Uint8Array {
  const writer = byteWriter()
  for (const part of parts) {
    if (typeof part === 'string') writeText(writer, part)
    else if (typeof part === 'number') writeUint(writer, part)
    else writeBytes(writer, part)
  }
  return written(writer)
}

function updateOf(change: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  change(doc)
  return Y.encodeStateAsUpdate(doc)
}

function nested(levels: number): Uint8Array {
  return updateOf((doc) => {
    let map = doc.getMap<unknown>('board')
    for (let level = 0; level < levels; level++) {
      const inner = new Y.Map<unknown>()
      map.set('in', inner)
      map = inner
    }
  })
}

const GC = 0
const DELETED_WITH_LEFT = Uint8Array.of(1 | 128)
const ANY_IN_ROOT = 8

test.each<[string, Uint8Array, string]>([
  ['a struct count of thirty million in 8 bytes', bytes(1, 30_000_000, 9, 0), 'too_many_structs'],
  ['a client count beyond the message', bytes(200, 1), 'too_many_clients'],
  ['an update that stops in the middle', bytes(1, 2, 9, 0, GC, 1), 'truncated'],
  ['bytes after the end', bytes(0, 0, 0), 'trailing'],
  ['a number above what is exact', Uint8Array.from([255, 255, 255, 255, 255, 255, 255, 255, 127]), 'integer'],
  ['a client id above 32 bits', bytes(1, 1, 2 ** 33, 0, GC, 1, 0), 'client_range'],
  ['the same client twice', bytes(2, 1, 9, 0, GC, 1, 1, 9, 1, GC, 1, 0), 'duplicate_client'],
  ['a clock that jumps ahead of its owner', bytes(1, 1, 7, 50, GC, 1, 0), 'gap'],
  ['a hole inside an update', bytes(1, 2, 9, 0, 10, 5, GC, 1, 0), 'gap'],
  ['a deleted stretch of nearly 2^53', bytes(1, 1, 9, 0, GC, 2 ** 53 - 2, 0), 'clock_range'],
  ['a struct of no length', bytes(1, 1, 9, 0, GC, 0, 0), 'clock_range'],
  ['a left neighbour nobody has', bytes(1, 1, 9, 0, DELETED_WITH_LEFT, 8, 0, 1, 0), 'unknown_reference'],
  ['a left neighbour of its own future', bytes(1, 1, 9, 0, DELETED_WITH_LEFT, 9, 5, 1, 0), 'cycle'],
  [
    'two clients that wait for each other',
    bytes(2, 1, 9, 0, DELETED_WITH_LEFT, 8, 0, 1, 1, 8, 0, DELETED_WITH_LEFT, 9, 0, 1, 0),
    'cycle',
  ],
  ['a delete of what nobody wrote', bytes(0, 1, 7, 1, 2, 5), 'unknown_delete'],
  ['deletes out of order', bytes(0, 1, 7, 2, 2, 1, 0, 1), 'unsorted_deletes'],
  ['a prototype as a key', bytes(1, 1, 9, 0, 40, 1, 'board', '__proto__', 1, 120, 0), 'forbidden_key'],
  [
    'a prototype inside a value',
    bytes(1, 1, 9, 0, ANY_IN_ROOT, 1, 'board', 1, 118, 1, '__proto__', 120, 0),
    'forbidden_key',
  ],
  ['a value of an unknown kind', bytes(1, 1, 9, 0, ANY_IN_ROOT, 1, 'board', 1, 99, 0), 'forbidden_value'],
  ['a sub-document', updateOf((doc) => doc.getMap('board').set('sub', new Y.Doc())), 'forbidden_content'],
  [
    'an XML element',
    updateOf((doc) => doc.getMap('board').set('x', new Y.XmlElement('p'))),
    'forbidden_content',
  ],
  ['bold text', updateOf((doc) => doc.getText('note').insert(0, 'b', { bold: true })), 'forbidden_content'],
  ['two thousand maps inside each other', nested(2000), 'too_deep'],
  ['a hundred top-level names over the limit', updateOf(manyRoots), 'too_many_roots'],
  [
    'arrays nested to the bottom of the stack',
    bytes(1, 1, 9, 0, ANY_IN_ROOT, 1, 'b', 1, ...nestedArrays(5000), 0),
    'too_deep',
  ],
  ['text that is not UTF-8', Uint8Array.from([1, 1, 9, 0, 4, 1, 1, 98, 2, 0xc3, 0x28, 0]), 'utf8'],
  ['two megabytes', updateOf((doc) => doc.getText('note').insert(0, 'x'.repeat(2 << 20))), 'too_big'],
  ['a million cheap structs', manyStructs(), 'too_many_structs'],
])('refuses %s', (_what, update, code) => {
  expect(inspect(update, aBoardWithText())).toBe(code)
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
  const update = updateOf((doc) => {
    doc.getText('note').insert(0, 'abc')
    doc.getText('note').delete(1, 1)
  })

  expect(inspect(update, knowing(update))).toMatchObject({
    grown: [],
    deletes: new Map(),
    repeatsDeletes: true,
  })
})

function manyRoots(doc: Y.Doc): void {
  for (let i = 0; i < 228; i++) doc.getMap(`root ${i}`).set('a', 1)
}

function nestedArrays(levels: number): number[] {
  return Array.from({ length: levels }, () => [117, 1]).flat()
}

function manyStructs(): Uint8Array {
  const count = 500_000
  const update = new Uint8Array(10 + count * 2)
  update.set(bytes(1, count, 9, 0))
  const head = bytes(1, count, 9, 0).length
  for (let i = 0; i < count; i++) update[head + i * 2 + 1] = 1
  return update
}
