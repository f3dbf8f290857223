import { deserialize, serialize } from 'node:v8'
import { bench, describe } from 'vitest'
import * as Y from 'yjs'
import { reread } from './reread.ts'
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
  const snapshot = { seq: 1, bytes: aLargeBoard() }
  const { inspections } = reread([snapshot])
  const sent = serialize(inspections)
  const conduct = { workshop: { revision: 0, state: null, previous: undefined }, round: null }
  const stored = { board: aBoardRecord(), snapshot, tail: [], owners: new Map<number, string>() }

  bench('reading it, which happens in a thread', () => void reread([snapshot]), { iterations: 10 })
  bench('what keeps the other boards waiting', () => void roomOf(stored, conduct, deserialize(sent)), {
    iterations: 10,
  })
})
