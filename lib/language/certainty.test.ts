import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import type { ComponentId, LimitId } from '#lib/model/id.ts'
import type { UncertaintyForecast } from '#lib/model/uncertainty-forecast.ts'
import { certainty } from './certainty.ts'

const board = aBoard({
  components: [{ id: 'worker', name: 'Workers', limits: [{ id: 'rps', kind: 'throughput', capacity: 96 }] }],
})
const first = {
  component: 'worker' as ComponentId,
  limit: 'rps' as LimitId,
  probability: 0.934,
  error: 0.004,
}
const base: UncertaintyForecast = {
  samples: 4096,
  multiple: { p5: 2.1, p50: 2.4, p95: 3 },
  first: [first],
  breaksBy: [],
  confidence: 'high',
  tornado: [],
  measureNext: { path: 'components/worker/limits/rps/capacity', share: 0.61 },
}

test.each([
  [
    'en',
    'How sure: high. In 93 % of 4,096 draws Workers (throughput) breaks first; in 90 % the first break comes from 2.1× to 3×. Measuring Workers · throughput would help most (61 % of the variance).',
  ],
  [
    'ko',
    '확실한 정도: 높음. 4,096번 뽑은 값의 93 %에서 Workers(처리량)부터 무너집니다. 90 %에서 처음 무너지는 배수는 2.1배~3배입니다. 측정하면 가장 도움이 되는 값: Workers · 처리량 (분산의 61 %).',
  ],
] as const)('how sure the answer is, in %s', (language, sentence) => {
  expect(certainty(base, board, language)).toBe(sentence)
})

test.each([
  ['en', 'in 90 % the first break comes from 2.1× on, or never.'],
  ['ko', '90 %에서 처음 무너지는 배수는 2.1배 이상이거나 없습니다.'],
] as const)('a range that ends in never says so, in %s', (language, part) => {
  const multiple = { p5: 2.1, p50: 2.4, p95: null }

  expect(certainty({ ...base, multiple }, board, language)).toContain(part)
})

test('nothing to measure is left unsaid', () => {
  const { measureNext: _, ...rest } = base

  expect(certainty({ ...rest, first: [] }, board, 'en')).toBe(
    'How sure: high. Nothing breaks in any of 4,096 draws.',
  )
})

test.each([
  [1, '100 %'],
  [0.9999, '99 %'],
  [0.0001, '1 %'],
])('a probability of %d reads %s', (probability, text) => {
  expect(certainty({ ...base, first: [{ ...first, probability }] }, board, 'en')).toContain(`In ${text} of`)
})

test.each([
  ['en', 'in 90 % the first break comes at 4.08×. Not higher, because a default that nobody measured'],
  ['ko', '처음 무너지는 배수는 4.08배입니다. 측정하지 않은 기본값이 답을 정하므로'],
] as const)('a default alone keeps it from being sure, in %s', (language, part) => {
  const multiple = { p5: 4.08, p50: 4.08, p95: 4.08 }

  expect(certainty({ ...base, multiple, confidence: 'medium' }, board, language)).toContain(part)
})
