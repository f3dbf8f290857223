import { expect, test } from 'vitest'
import { forecast } from '#lib/engine/forecast.ts'
import { aBoard } from '#lib/model/a-board.ts'
import { whatIfAnswer, whatIfQuestion } from './what-if-answer.ts'

const board = aBoard({
  drivers: [{ id: 'users', base: 100 }],
  flows: [{ id: 'read', entry: 'api', driver: 'users', perUnit: 1 }],
  components: [
    {
      id: 'api',
      service: { meanSeconds: 0.001 },
      limits: [{ id: 'rps', kind: 'throughput', capacity: 900 }],
    },
  ],
  scenario: { multiple: 10, objectives: [{ flow: 'read', meanSeconds: 0.002 }] },
  scenarios: [
    { id: 'surge', multiple: 20 },
    { id: 'slow', edits: [{ path: 'components/api/service/meanSeconds', value: 0.003 }] },
  ],
})

function answerOf(id?: string) {
  const row = board.scenarios.find((each) => each.id === id) ?? null
  const asked = whatIfQuestion(board, row)
  const { objectives = [], retries = [] } = forecast(asked.board, {
    ...asked.question,
    at: 1,
    parts: ['objectives', 'retries'],
  })
  return whatIfAnswer(asked, { objectives, retries })
}

test('a promise that breaks before a limit stands before it', () => {
  const { order, brokenToday, brokenThen } = answerOf()

  expect(order.map(({ kind, multiple }) => [kind, Math.round(multiple * 1000) / 1000])).toEqual([
    ['objective', 5],
    ['break', 9],
  ])
  expect([brokenToday, brokenThen]).toEqual([0, 2])
})

test('a what-if counts at its own multiple', () => {
  expect(answerOf('surge')).toMatchObject({ at: 20, brokenToday: 0, brokenThen: 2 })
})

test('what is slow breaks its promise today', () => {
  expect(answerOf('slow')).toMatchObject({ at: 10, brokenToday: 1 })
})
