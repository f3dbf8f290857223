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
  [
    'a leader',
    { kind: 'leader', capacity: 500, multiple: 12.5 },
    { kind: 'leader', commitSeconds: 0.002, capacity: 500 },
    'Workers: 40 req/s today, and it can carry 500 req/s (one after the other, 2 ms each, however many instances there are), so it breaks at 12.5×.',
  ],
  [
    'a pool',
    {},
    { capacity: { pool: 4 } },
    'Workers: 40 req/s today, and it can carry 96 req/s (4 workers on each instance, each held until its calls are answered), so it breaks at 2.4×.',
  ],
  [
    'a delay',
    { kind: 'delay' },
    { kind: 'delay', maxDelaySeconds: 300 },
    'Workers: 40 req/s today, and it can carry 96 req/s before messages wait longer than 300 s, so it breaks at 2.4×.',
  ],
  [
    'pooled connections',
    { kind: 'connections', loadToday: 40, capacity: 100, multiple: 2.5 },
    { kind: 'connections', from: 'worker', poolPerInstance: 10, capacity: 100 },
    'Workers: 40 (10 from each instance of Workers) today, and it can carry 100, so it breaks at 2.5×.',
  ],
  [
    'a stock with a date',
    { kind: 'stock', unit: 'B', loadToday: 8e11, capacity: 2e12, multiple: 1.8, date: '2027-03-14' },
    { kind: 'stock', unit: 'B', initial: 8e11, inflowPerDay: 5e9, capacity: 2e12 },
    'Workers: 800 GB today, and it can hold 2 TB: full on 2027-03-14, at 1.8×.',
  ],
  [
    'a stock that never fills',
    { kind: 'stock', loadToday: 8, capacity: 20, multiple: null, date: null },
    { kind: 'stock', initial: 8, inflowPerDay: 0, capacity: 20 },
    'Workers: 8 today, and it can hold 20; at this inflow it is never full.',
  ],
  [
    'a stock without a growth in time',
    { kind: 'stock', loadToday: 8, capacity: 20, multiple: null },
    { kind: 'stock', initial: 8, inflowPerDay: 1, capacity: 20 },
    'Workers: 8 today, and it can hold 20; when it is full depends on a growth in time, which the board does not give.',
  ],
])('one sentence for %s', (_, part, limit, text) => {
  expect(sentence(part, limit)).toBe(text)
})

test('the Korean sentence has the same numbers', () => {
  expect(sentence({ instances: 8, perInstance: 12 }, {}, 'ko')).toBe(
    'Workers: 지금 40 req/s, 감당할 수 있는 양은 96 req/s(8 × 12)입니다. 그래서 2.4배에서 무너집니다.',
  )
})

test('a surge names how fast the load and how slow the instances come', () => {
  const board = aBoard({
    scenario: { ramp: { doublingSeconds: 60 } },
    components: [{ id: 'worker', autoscale: { perInstance: 12, reactionSeconds: 180 }, limits: [] }],
  })

  expect(because({ ...base, kind: 'ramp', limit: 'autoscale' as LimitId }, board, 'en')).toBe(
    'worker: what runs carries 96 req/s of 40 req/s today; the load doubles in 60 s and new instances take 180 s, so a surge breaks it at 2.4×.',
  )
})

test('a domain’s limit is told by the domain’s name', () => {
  const board = aBoard({
    domains: [{ id: 'az1', name: 'Zone 1', limits: [{ id: 'uplink', kind: 'bandwidth', capacity: 96 }] }],
  })
  const row = { ...base, component: 'az1' as ComponentId, domain: true, limit: 'uplink' as LimitId } as const

  expect(because(row, board, 'en')).toMatch(/^Zone 1: 40 req\/s today/)
})
