import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { anEditingSession, type Step, steps } from './an-editing-session.ts'
import { inspect } from './guard.ts'
import { absorb, clockOf, deletedIn, nothingKnown } from './known.ts'
import { STORED_LIMITS } from './limits.ts'

/** Lets every message of a session through the guard, as a server would; answers the first refusal. */
function letIn(messages: readonly Uint8Array[]) {
  const known = nothingKnown()
  for (const message of messages) {
    const inspection = inspect(message, known)
    if (typeof inspection === 'string') return { known, refusal: inspection }
    absorb(known, inspection)
  }
  return { known, refusal: null }
}

test('no honest message of any editing session is refused', () => {
  fc.assert(
    fc.property(steps, (session: Step[]) => {
      expect(letIn(anEditingSession(session).messages).refusal).toBe(null)
    }),
    { numRuns: 300 },
  )
})

test('knows the clocks and deletes of every board as Yjs does', () => {
  fc.assert(
    fc.property(steps, (session: Step[]) => {
      const { messages, merged } = anEditingSession(session)
      const { known } = letIn(messages)
      const clocks = Y.decodeStateVector(Y.encodeStateVector(merged))

      for (const [client, clock] of clocks) expect(clockOf(known, client)).toBe(clock)
      expect(letIn([...messages, Y.encodeStateAsUpdate(merged)]).refusal).toBe(null)
    }),
    { numRuns: 100 },
  )
})

test('reads a stored board as it read the messages it was made of', () => {
  fc.assert(
    fc.property(steps, (session: Step[]) => {
      const { merged } = anEditingSession(session)
      const stored = nothingKnown()
      const inspection = inspect(Y.encodeStateAsUpdate(merged), stored, STORED_LIMITS)
      if (typeof inspection === 'string') throw new Error(inspection)
      absorb(stored, inspection)
      const deletes = Y.decodeUpdate(Y.encodeStateAsUpdate(merged)).ds.clients

      expect([...stored.clients.keys()].sort()).toEqual(
        [...Y.decodeStateVector(Y.encodeStateVector(merged)).keys()].sort(),
      )
      for (const [client, ranges] of deletedIn(stored)) {
        expect(ranges).toEqual((deletes.get(client) ?? []).flatMap(({ clock, len }) => [clock, clock + len]))
      }
    }),
    { numRuns: 100 },
  )
})

test('a mutated message is refused or harmless, never a crash', () => {
  const mutation = fc.tuple(fc.nat(), fc.nat(255))
  fc.assert(
    fc.property(steps, fc.array(mutation, { minLength: 1, maxLength: 4 }), (session, mutations) => {
      const { messages } = anEditingSession(session)
      const known = nothingKnown()
      const board = new Y.Doc()
      for (const message of messages) {
        const mutated = Uint8Array.from(message)
        for (const [at, byte] of mutations) mutated[at % mutated.length] = byte
        const inspection = inspect(mutated, known)
        if (typeof inspection === 'string') continue
        absorb(known, inspection)
        Y.applyUpdate(board, mutated)

        expect(board.store.pendingStructs).toBe(null)
        expect(board.store.pendingDs).toBe(null)
      }
    }),
    { numRuns: 300 },
  )
})
