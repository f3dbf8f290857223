import { expect, test } from 'vitest'
import { aBoard, type BoardTree } from '#lib/model/a-board.ts'
import type { Break } from '#lib/model/forecast.ts'
import type { ComponentId, LimitId } from '#lib/model/id.ts'
import { because } from './because.ts'

const base: Break = {
  rank: 1,
  component: 'worker' as ComponentId,
  limit: 'rps' as LimitId,
  kind: 'throughput',
  multiple: 2.4,
  utilization: 41.7,
  factorNeeded: 41.7,
  exactness: 'exact',
  loadToday: 40,
  load: 4000,
  capacity: 96,
  threshold: 1,
}

function sentence(part: Partial<Break>, limit: BoardTree = {}, language: 'en' | 'ko' = 'en'): string {
  const limits = [{ id: 'rps', kind: 'throughput', capacity: 96, ...limit }]
  return because(
    { ...base, ...part },
    aBoard({ components: [{ id: 'worker', name: 'Workers', limits }] }),
    language,
  )
}

test.each<[string, Partial<Break>, BoardTree, string]>([
  [
    'instances',
    { instances: 8, perInstance: 12 },
    {},
    'Workers: 40 req/s today, and it can carry 96 req/s (8 × 12 each), so it breaks at 2.4×.',
  ],
  [
    'a retrograde sum',
    { instances: 10, perInstance: 12 },
    {},
    'Workers: 40 req/s today, and it can carry 96 req/s (10 together; one alone 12), so it breaks at 2.4×.',
  ],
  [
    'a threshold',
    { threshold: 0.5, multiple: 1.2 },
    {},
    'Workers: 40 req/s today, and it can carry 48 req/s (50 % of 96 req/s), so it breaks at 1.2×.',
  ],
  [
    'a chain',
    { link: 'systemd' },
    {},
    'Workers: 40 req/s today, and it can carry 96 req/s (the smallest link is systemd), so it breaks at 2.4×.',
  ],
  [
    'a unit',
    { unit: 'B', loadToday: 4e11, capacity: 2e12, multiple: 5 },
    { unit: 'B' },
    'Workers: 400 GB today, and it can carry 2 TB, so it breaks at 5×.',
  ],
  [
    'already broken',
    { multiple: 0.8, loadToday: 120 },
    {},
    'Workers: 120 req/s today, but it can carry only 96 req/s: already broken, at 0.8× of today.',
  ],
  [
    'never',
    { multiple: null, loadToday: 0 },
    {},
    'Workers: 0 req/s today, and it can carry 96 req/s; no growth on this board reaches that.',
  ],
  [
    'nothing up',
    { multiple: 0, capacity: 0 },
    {},
    'Workers: 40 req/s today, and nothing is left to carry it.',
  ],
  [
    'nothing up, no load',
    { multiple: null, capacity: 0 },
    {},
    'Workers can carry nothing, and no load reaches it.',
  ],
  [
    'skew',
    { kind: 'hot-partition' },
    {},
    'The hottest partition of Workers: 40 req/s today, and it can carry 96 req/s, so it breaks at 2.4×.',
  ],
])('one sentence for %s', (_, part, limit, text) => {
  expect(sentence(part, limit)).toBe(text)
})

test('the Korean sentence has the same numbers', () => {
  expect(sentence({ instances: 8, perInstance: 12 }, {}, 'ko')).toBe(
    'Workers: 지금 40 req/s, 감당할 수 있는 양은 96 req/s(8 × 12)입니다. 그래서 2.4배에서 무너집니다.',
  )
})
