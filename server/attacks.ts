import * as Y from 'yjs'
import { byteWriter, writeBytes, writeText, writeUint, written } from './byte-writer.ts'
import type { RefusalCode } from './refused.ts'

/** What somebody sends who means harm, and the word with which it is refused. */
export type Attack = readonly [what: string, update: Uint8Array, code: RefusalCode]

/** What is on the board that is attacked: client 7 has written three characters into the root `note`. */
export function theBoard(): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = 7
  doc.getText('note').insert(0, 'abc')
  return Y.encodeStateAsUpdate(doc)
}

/** More than a hundred; each is a way in which a server of this protocol has been or could be brought down. */
export function attacks(): Attack[] {
  return [...single(), ...keys(), ...contents(), ...values(), ...numbers(), ...depths(), ...cuts()]
}

const GC = 0
const DELETED_WITH_LEFT = Uint8Array.of(1 | 128)
const ANY_IN_ROOT = 8

function single(): Attack[] {
  return [
    ['a struct count of thirty million in 8 bytes', bytes(1, 30_000_000, 9, 0), 'too_many_structs'],
    ['a client count beyond the message', bytes(200, 1), 'too_many_clients'],
    ['an update that stops in the middle', bytes(1, 2, 9, 0, GC, 1), 'truncated'],
    ['bytes after the end', bytes(0, 0, 0), 'trailing'],
    [
      'a number above what is exact',
      Uint8Array.from([255, 255, 255, 255, 255, 255, 255, 255, 127]),
      'integer',
    ],
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
  ]
}

/** Names by which a browser's own objects could be changed, wherever a name may stand. */
function keys(): Attack[] {
  return ['__proto__', 'constructor', 'prototype'].flatMap((key): Attack[] => [
    [`${key} as a top-level name`, bytes(1, 1, 9, 0, ANY_IN_ROOT, 1, key, 1, 120, 0), 'forbidden_key'],
    [`${key} in a map`, bytes(1, 1, 9, 0, 40, 1, 'board', key, 1, 120, 0), 'forbidden_key'],
    [`${key} in a value`, anyValue(118, 1, key, 120), 'forbidden_key'],
    [`${key} in a list of values`, anyValue(117, 1, 118, 1, key, 120), 'forbidden_key'],
    [`${key} in a value of a value`, anyValue(118, 1, 'a', 118, 1, key, 120), 'forbidden_key'],
    [`${key} after an honest name`, anyValue(118, 2, 'a', 120, key, 120), 'forbidden_key'],
  ])
}

/** Kinds of content that no board has: JSON, binary, embeds, formats, documents, and what Yjs does not know. */
function contents(): Attack[] {
  const kinds = Array.from({ length: 32 }, (_, kind) => kind).filter(
    (kind) => ![0, 1, 4, 7, 8, 10].includes(kind),
  )
  const types = [3, 4, 5, 6, 7, 100]
  return [
    ...kinds.map(
      (kind): Attack => [
        `content of kind ${kind}`,
        bytes(1, 1, 9, 0, Uint8Array.of(kind), 1, 'board', 1, 1, 0),
        'forbidden_content',
      ],
    ),
    ...types.map(
      (type): Attack => [
        `a shared type of kind ${type}`,
        bytes(1, 1, 9, 0, Uint8Array.of(7), 1, 'board', type, 0),
        'forbidden_content',
      ],
    ),
  ]
}

function values(): Attack[] {
  const kinds = [0, 1, 63, 100, 115, 128, 200, 255]
  return kinds.map((kind) => [`a value of kind ${kind}`, anyValue(Uint8Array.of(kind)), 'forbidden_value'])
}

/** Numbers that promise more than there is, or go beyond what is exact. */
function numbers(): Attack[] {
  const large = [1_000_000, 2 ** 31, 2 ** 40, 2 ** 53 - 1]
  return large.flatMap((number): Attack[] => [
    [`${number} structs`, bytes(1, number, 9, 0), 'too_many_structs'],
    [`${number} clients`, bytes(number, 1, 9, 0), 'too_many_clients'],
    [`a gap of ${number}`, bytes(1, 1, 7, number, GC, 1, 0), number < 2 ** 31 ? 'gap' : 'clock_range'],
    [`${number} values in a list`, anyValue(117, number), 'truncated'],
    [`${number} names in a value`, anyValue(118, number), 'truncated'],
    [`a text of ${number} bytes`, bytes(1, 1, 9, 0, 4, 1, 'note', number, 0), 'too_long'],
    [`deletes of ${number} clients`, bytes(0, number), 'truncated'],
    [`${number} deletes of a client`, bytes(0, 1, 7, number), 'truncated'],
    [`a delete of ${number} characters`, bytes(0, 1, 7, 1, 0, number), 'unknown_delete'],
  ])
}

function depths(): Attack[] {
  return [10, 100, 1000, 10_000].flatMap((levels): Attack[] => [
    [`${levels} lists inside each other`, anyValue(...nestedArrays(levels), 120), 'too_deep'],
    [`${levels} values inside each other`, anyValue(...nestedObjects(levels), 120), 'too_deep'],
  ])
}

/** An honest update that ends too early. */
function cuts(): Attack[] {
  const whole = updateOf((doc) => doc.getText('note').insert(0, 'twenty characters ..'))
  return Array.from({ length: 20 }, (_, cut) => [
    `an update without its last ${cut + 1} bytes`,
    whole.subarray(0, whole.length - cut - 1),
    'truncated',
  ])
}

/** An update that puts one value into the root `board`. */
function anyValue(...parts: Part[]): Uint8Array {
  return bytes(1, 1, 9, 0, ANY_IN_ROOT, 1, 'board', 1, ...parts, 0)
}

type Part = number | string | Uint8Array

/** Numbers as the protocol writes them, strings with their length before, bytes as they are. */
function bytes(...parts: Part[]): Uint8Array {
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

function manyRoots(doc: Y.Doc): void {
  for (let i = 0; i < 228; i++) doc.getMap(`root ${i}`).set('a', 1)
}

function nestedArrays(levels: number): number[] {
  return Array.from({ length: levels }, () => [117, 1]).flat()
}

function nestedObjects(levels: number): Part[] {
  return Array.from({ length: levels }, () => [118, 1, 'a']).flat()
}

function manyStructs(): Uint8Array {
  const count = 500_000
  const update = new Uint8Array(10 + count * 2)
  update.set(bytes(1, count, 9, 0))
  const head = bytes(1, count, 9, 0).length
  for (let i = 0; i < count; i++) update[head + i * 2 + 1] = 1
  return update
}
