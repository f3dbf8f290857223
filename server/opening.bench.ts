import { bench, describe } from 'vitest'
import * as Y from 'yjs'
import { fold } from './fold.ts'
import { knownOf } from './reread.ts'
import { roomOf } from './room.ts'
import { aBoardRecord } from './storage/a-link.ts'

/** A board of about ten megabytes: sixty thousand rows of five fields, every tenth deleted. */
function aLargeBoard(): Uint8Array {
  const doc = new Y.Doc()
  const rows = doc.getMap<Y.Map<unknown>>('components')
  for (let from = 0; from < 60_000; from += 1000) {
    doc.transact(() => {
      for (let i = from; i < from + 1000; i++) rows.set(`row-${i}`, aRow(i))
    })
  }
  for (let i = 0; i < 60_000; i += 10) rows.delete(`row-${i}`)
  return Y.encodeStateAsUpdate(doc)
}

function aRow(i: number): Y.Map<unknown> {
  const name = `Component ${i} of a large board`
  return new Y.Map(
    Object.entries({ name, kind: 'service', position: { x: i, y: i }, instances: 4, $order: i }),
  )
}

describe('opening a board of ten megabytes', () => {
  const { bytes, outline } = fold([aLargeBoard()])
  const conduct = { workshop: { revision: 0, state: null, previous: undefined }, round: null }
  const snapshot = { seq: 1, size: bytes.length, outline }
  const stored = { board: aBoardRecord(), snapshot, tail: [], owners: new Map<number, string>() }

  bench(
    'from its outline',
    () => void roomOf(stored, conduct, knownOf({ outline, snapshot: null, tail: [] })),
    {
      iterations: 10,
    },
  )
  bench(
    'from its snapshot, which is read in a thread',
    () => void knownOf({ outline: null, snapshot: { seq: 1, bytes }, tail: [] }),
    { iterations: 10 },
  )
})
