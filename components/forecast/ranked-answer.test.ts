import { expect, test } from 'vitest'
import { forecast } from '#lib/engine/forecast.ts'
import { aBoard } from '#lib/model/a-board.ts'
import type { Question } from '#lib/model/forecast.ts'
import { type AnswerEntry, type RankedAnswer, rankedAnswer } from './ranked-answer.ts'

const parts = ['objectives', 'retries'] as const

function answerOf(tree: Parameters<typeof aBoard>[0], question: Question = { at: 1, parts }): RankedAnswer {
  const board = aBoard({
    drivers: [{ id: 'users', base: 100 }],
    flows: [{ id: 'all', entry: 'api', driver: 'users', perUnit: 1 }],
    connections: [{ id: 'api-db', from: 'api', to: 'db', retry: { retries: 3 } }],
    ...tree,
  })
  const { breaks, objectives = [], retries = [] } = forecast(board, question)
  return rankedAnswer(breaks, objectives, retries, board.connections)
}

function component(id: string, capacity: number, fields = {}) {
  return { id, limits: [{ id: 'rps', kind: 'throughput', capacity }], ...fields }
}

function words(entries: readonly AnswerEntry[]): readonly string[] {
  return entries.map(({ rank, kind, multiple }) => `${rank} ${kind} ${Number(multiple.toPrecision(6))}`)
}

test('retries warn before they collapse together with their target', () => {
  const { firsts, before, others } = answerOf({ components: [component('api', 4000), component('db', 400)] })

  expect(words(before)).toEqual(['0 onset 1'])
  expect(words(firsts)).toEqual(['1 break 4'])
  expect(words(others)).toEqual(['2 break 40'])
})

test('a collapse beyond a limit that only warns is told by itself', () => {
  const db = { id: 'db', limits: [{ id: 'rps', kind: 'throughput', capacity: 400, threshold: 0.5 }] }
  const { firsts, others } = answerOf({ components: [component('api', 4000), db] })

  expect(words(firsts)).toEqual(['1 break 2'])
  expect(words(others)).toEqual(['2 collapse 4', '3 break 40'])
})

test('a promise that is missed before any limit is first', () => {
  const { firsts, others } = answerOf({
    scenario: { objectives: [{ flow: 'all', meanSeconds: 0.02 }] },
    components: [
      component('api', 4000),
      component('db', 400, { service: { meanSeconds: 0.0025, servers: 1, scv: 1 } }),
    ],
    connections: [{ id: 'api-db', from: 'api', to: 'db' }],
  })

  expect(words(firsts)).toEqual(['1 objective 3.5'])
  expect(words(others)).toEqual(['2 break 4', '3 break 40'])
})

test('an availability that is not kept has no place in the order', () => {
  const { firsts, unkept } = answerOf({
    scenario: { objectives: [{ flow: 'all', availability: 0.999 }] },
    components: [component('api', 4000, { availability: 0.9 }), component('db', 400)],
  })

  expect(words(firsts)).toEqual(['1 break 4'])
  expect(unkept.map(({ measure }) => measure)).toEqual(['availability'])
})

test('ties share a rank and the next rank is skipped', () => {
  const { firsts, others } = answerOf({
    components: [component('api', 400), component('db', 400), component('idle', 1)],
    connections: [
      { id: 'api-db', from: 'api', to: 'db' },
      { id: 'db-idle', from: 'db', to: 'idle', calls: 0.001 },
    ],
  })

  expect(words([...firsts, ...others])).toEqual(['1 break 4', '1 break 4', '3 break 10'])
  expect(firsts.every(({ isTied }) => isTied)).toBe(true)
  expect(others[0]?.isTied).toBe(false)
})

test('what nothing loads is never met and stands apart', () => {
  const { others, never } = answerOf({
    components: [component('api', 400), component('db', 4000), component('aside', 10)],
  })

  expect(words(others)).not.toContain('0 break 0')
  expect(never.map((row) => row.component)).toEqual(['aside'])
})
