import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { anEditingSession, type Step, steps } from './an-editing-session.ts'
import { inspect } from './guard.ts'
import { absorb, clockOf, nothingKnown } from './known.ts'

// `npm run test:reliability -- guard` judges more than 10,000 honest and 100,000 mutated messages.
const IS_LONG = process.env.MODE === 'reliability'
const HONEST_SESSIONS = IS_LONG ? 4_000 : 300
const MUTATED_SESSIONS = IS_LONG ? 40_000 : 300
const MINUTES = 20 * 60_000

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

test('[S4] no honest message of any editing session is refused', { timeout: MINUTES }, () => {
  let judged = 0
  fc.assert(
    fc.property(steps, (session: Step[]) => {
      const { messages } = anEditingSession(session)
      judged += messages.length
      expect(letIn(messages).refusal).toBe(null)
    }),
    { numRuns: HONEST_SESSIONS },
  )

  expect(judged).toBeGreaterThan(IS_LONG ? 10_000 : 900)
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

test('[S4] a mutated message is refused or harmless, never a crash', { timeout: MINUTES }, () => {
  let judged = 0
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
        judged += 1
        if (typeof inspection === 'string') continue
        absorb(known, inspection)
        Y.applyUpdate(board, mutated)

        expect(board.store.pendingStructs).toBe(null)
        expect(board.store.pendingDs).toBe(null)
      }
    }),
    { numRuns: MUTATED_SESSIONS },
  )

  expect(judged).toBeGreaterThan(IS_LONG ? 100_000 : 900)
})
