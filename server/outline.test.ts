import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { anEditingSession, type Step, steps } from './an-editing-session.ts'
import { fold } from './fold.ts'
import { inspect } from './guard.ts'
import { absorb, clocksOf, depthOf, type Known, knownFrom, pushNewlyDeleted, takeOver } from './known.ts'
import { clocksIn, deletesIn, EMPTY_OUTLINE, type Outline, outlineIn } from './outline.ts'
import type { Ranges } from './ranges.ts'
import { reread } from './reread.ts'

function outlineOf(messages: readonly Uint8Array[]): Outline {
  return outlineIn(fold(messages).outline) ?? EMPTY_OUTLINE
}

function knownOf(messages: readonly Uint8Array[]): Known {
  return reread(messages.map((bytes, index) => ({ seq: index + 1, bytes })))
}

/** What is known of the items that are not deleted, and how deep each lies; of the others depth is forgotten. */
function itemsOf(known: Known) {
  const clients = [...clocksOf(known)].sort(([a], [b]) => a - b)
  return clients.map(([client, end]) => {
    const alive: Ranges = []
    pushNewlyDeleted(known, client, 0, end, alive)
    const depths = Array.from({ length: end }, (_, clock) => depthOf(known, client, clock))
    return { client, end, alive, depths: depths.filter((_, clock) => isIn(alive, clock)) }
  })
}

function isIn(ranges: Ranges, clock: number): boolean {
  return ranges.some((from, index) => index % 2 === 0 && from <= clock && clock < (ranges[index + 1] ?? 0))
}

test('an outline knows the clocks and deletes of Yjs', () => {
  fc.assert(
    fc.property(steps, (session: Step[]) => {
      const { messages, merged } = anEditingSession(session)
      const outline = outlineOf(messages)
      const deletes = Y.decodeUpdate(fold(messages).bytes).ds.clients

      expect(clocksIn(outline)).toEqual(Y.decodeStateVector(Y.encodeStateVector(merged)))
      expect([...deletesIn(outline)].map(([client, ranges]) => [client, [...ranges]])).toEqual(
        [...deletes]
          .sort(([a], [b]) => a - b)
          .map(([client, items]) => [client, items.flatMap(({ clock, len }) => [clock, clock + len])]),
      )
    }),
    { numRuns: 100 },
  )
})

test('a packed board is known as its snapshot was read', () => {
  fc.assert(
    fc.property(steps, (session: Step[]) => {
      const { messages } = anEditingSession(session)
      const known = knownFrom(outlineOf(messages))
      const read = knownOf([fold(messages).bytes])

      expect(itemsOf(known)).toEqual(itemsOf(read))
      expect(known.roots).toEqual(read.roots)
    }),
    { numRuns: 100 },
  )
})

test('a snapshot made meanwhile changes nothing that is known', () => {
  fc.assert(
    fc.property(steps, fc.double({ min: 0, max: 1, noNaN: true }), (session: Step[], share) => {
      const { messages } = anEditingSession(session)
      const folded = messages.slice(0, Math.ceil(share * messages.length))
      const known = knownOf(messages)
      takeOver(known, outlineOf(folded))

      expect(itemsOf(known)).toEqual(itemsOf(knownOf([...messages, fold(folded).bytes])))
    }),
    { numRuns: 100 },
  )
})

test('a snapshot of everything leaves nothing beside it', () => {
  fc.assert(
    fc.property(steps, (session: Step[]) => {
      const { messages } = anEditingSession(session)
      const known = knownOf(messages)
      takeOver(known, outlineOf(messages))

      expect(known.since.size).toBe(0)
    }),
    { numRuns: 100 },
  )
})

test('messages after a snapshot are judged as without it', () => {
  fc.assert(
    fc.property(steps, fc.double({ min: 0, max: 1, noNaN: true }), (session: Step[], share) => {
      const { messages } = anEditingSession(session)
      const split = Math.ceil(share * messages.length)
      const known = knownFrom(outlineOf(messages.slice(0, split)))
      for (const message of messages.slice(split)) {
        const inspection = inspect(message, known)
        if (typeof inspection === 'string') throw new Error(inspection)
        absorb(known, inspection)
      }
    }),
    { numRuns: 100 },
  )
})

test('bytes of another form are no outline', () => {
  const { outline } = fold(anEditingSession([{ who: 0, what: 'row', a: 1, b: 1 }]).messages)
  const other = Uint8Array.from(outline)
  other[0] = (other[0] ?? 0) + 1

  expect(outlineIn(outline)).not.toBe(null)
  expect(outlineIn(other)).toBe(null)
  expect(outlineIn(outline.subarray(0, -1))).toBe(null)
  expect(outlineIn(new Uint8Array())).toBe(null)
})
