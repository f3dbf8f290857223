import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import type { Board } from '#lib/model/board.ts'
import type { Question } from '#lib/model/forecast.ts'
import type { DomainId, FlowId } from '#lib/model/id.ts'
import { aRichBoard } from './a-rich-board.ts'
import { forecast } from './forecast.ts'
import { generatedBoard } from './generated-board.ts'
import { generatedEdits, rareEdits } from './generated-edit.ts'

/** The same board in rows that nobody has seen before, and after another board, so that nothing can be taken over. */
function anew(board: Board, question: Question) {
  forecast(aBoard({ components: [{ id: 'other', limits: [] }] }), question)
  return forecast(structuredClone(board), question)
}

const allEdits = { ...generatedEdits, ...rareEdits }
const questions = fc.constantFrom<Question>(
  { at: 10, parts: ['domains'] },
  { at: 3, parts: [] },
  { at: 100, parts: [], down: ['az1' as DomainId] },
  { at: 10, parts: [], flow: 'w1' as FlowId },
)
const parts: Question['parts'] = ['domains', 'lost', 'peel', 'queues', 'availability']
const alone: readonly Question[] = [
  { at: 10, parts },
  { at: 10, parts, down: ['az2' as DomainId] },
]
const edits = fc.array(
  fc.tuple(
    fc.constantFrom(...Object.keys(allEdits)),
    fc.double({ min: 0, max: 0.999, noNaN: true }),
    questions,
  ),
  { minLength: 1, maxLength: 12 },
)

test.each([
  ['a generated board', (seed: number) => generatedBoard(20, seed)],
  ['a rich board', (seed: number) => aRichBoard({ isGrowing: seed % 2 === 0 })],
])('[C1] %s answers after edits like one never seen', (_, boardOf) => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), edits, (seed, list) => {
      let board = boardOf(seed)
      forecast(board, { parts: [] })
      const steps = list.map(([name, pick, question]) => {
        board = allEdits[name]?.(board, pick) ?? board
        return { board, question, answer: structuredClone(forecast(board, question)) }
      })

      for (const step of steps) expect(step.answer).toEqual(structuredClone(anew(step.board, step.question)))
    }),
    { numRuns: 40 },
  )
})

test.each(Object.entries(allEdits))(
  '[C1] after an edit of %s a rich board answers like one never seen',
  (_, edit) => {
    const board = aRichBoard()
    const places = Array.from({ length: 14 }, (__, i) => (i + 0.5) / 14)
    for (const pick of places) {
      const edited = edit(board, pick)
      for (const question of alone) {
        forecast(board, question).breaks.at(0)
        const answer = structuredClone(forecast(edited, question))

        expect(answer).toEqual(structuredClone(anew(edited, question)))
      }
    }
  },
)

test('[C1] the order of questions does not change answers', () => {
  fc.assert(
    fc.property(fc.array(questions, { minLength: 2, maxLength: 6 }), (asked) => {
      const [there, back] = [generatedBoard(30), generatedBoard(30)]
      const forwards = asked.map((question) => forecast(there, question))
      const backwards = asked.toReversed().map((question) => forecast(back, question))

      expect(forwards).toEqual(backwards.toReversed())
    }),
    { numRuns: 20 },
  )
})

test('[C1] a place on the canvas and a name change no number', () => {
  const board = generatedBoard(30)
  const moved = generatedEdits['a place on the canvas']?.(board, 0.5) ?? board
  const named = generatedEdits['a name']?.(moved, 0.5) ?? moved

  expect(forecast(named, { parts })).toEqual(forecast(board, { parts }))
  expect(forecast(named, { parts: [] }).breaks[0]).toBe(forecast(board, { parts: [] }).breaks[0])
})

test('[C1] boards of edits long ago are let go', async () => {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  let board = generatedBoard(10)
  const once: WeakRef<Board>[] = []
  for (let i = 0; i < 10; i++) {
    board = generatedEdits['the base of a driver']?.({ ...board }, i / 10) ?? board
    once.push(new WeakRef(board))
    forecast(board, { parts: [] }).breaks.at(0)
  }
  // What a weak reference was made of stays for the turn in which it was.
  await new Promise((next) => setTimeout(next))
  collect()

  expect(once.slice(0, 8).map((reference) => reference.deref())).toEqual(Array(8).fill(undefined))
  expect(board).toBeDefined()
})
