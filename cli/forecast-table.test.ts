import { expect, test } from 'vitest'
import { forecast } from '#lib/engine/forecast.ts'
import { aBoard } from '#lib/model/a-board.ts'
import type { Forecast } from '#lib/model/forecast.ts'
import type { ComponentId, ConnectionId, DomainId, FlowId } from '#lib/model/id.ts'
import { aligned } from './aligned.ts'
import { forecastTable } from './forecast-table.ts'
import { percent } from './report-sections.ts'

const board = aBoard({
  title: 'Shop',
  drivers: [{ id: 'd', base: 40 }],
  flows: [{ id: 'buy', name: 'Buy', entry: 'web', driver: 'd', perUnit: 1 }],
  components: [
    { id: 'web', name: '웹' },
    { id: 'db', name: 'Database', limits: [{ id: 'qps', kind: 'throughput', capacity: 80 }] },
  ],
  connections: [{ id: 'web-db', from: 'web', to: 'db' }],
  domains: [{ id: 'az1', name: 'Zone 1' }],
})
const [flow, component, connection] = ['buy' as FlowId, 'db' as ComponentId, 'web-db' as ConnectionId]

/** An answer in which every part is there. */
const whole: Forecast = {
  ...forecast(board, { at: 10 }),
  latency: [{ flow, at: 10, meanSeconds: 0.02, p99Seconds: null }],
  objectives: [
    { flow, measure: 'p99Seconds', target: 0.3, multiple: 4 },
    { flow, measure: 'availability', target: 0.999, multiple: null },
  ],
  retries: [{ connection, onset: 1.25, fold: 3, collapse: 5, amplificationWhenFailed: 4 }],
  queues: [{ component, backlog: 1200, drainSeconds: null, delaySeconds: 15 }],
  lost: [{ at: 10, fraction: 0.25, flows: { [flow]: 0.25 }, steps: [] }],
  availability: { [flow]: 0.99954 },
  domains: [
    {
      domain: 'az1' as DomainId,
      breaks: forecast(board, { at: 10 }).breaks,
      lost: [{ at: 10, fraction: 1, flows: {}, steps: [] }],
    },
  ],
}

test('every part of an answer has its lines', () => {
  const lines = forecastTable(whole, board, 'en').split('\n')

  expect(lines).toEqual(
    expect.arrayContaining(
      [
        'Buy  at 10×  mean 20 ms  p99 saturated',
        'Buy  p99 within 0.3 s                missed from 4×',
        'Buy  available 0.999 of the time  kept',
        '웹 → Database  does not recover by itself from 1.25×  collapses at 5×  4 times the load when all fails',
        'Database  1,200 waiting  the last for 15 s  never gone',
        'at 10×  25 %  Buy 25 %',
        'Buy  99.954 %',
        'without Zone 1  Database  qps  2×  loses 100 % of the requests',
      ].map((line) => expect.stringMatching(new RegExp(`^${line.replaceAll(/ {2,}/g, ' {2,}')}$`))),
    ),
  )
})

test('Hangul takes two places of a terminal', () => {
  expect(
    aligned([
      ['웹', 'a'],
      ['ab', 'b'],
      ['abc', 'c'],
    ]),
  ).toEqual(['웹   a', 'ab   b', 'abc  c'])
})

test.each([
  [0, '0 %'],
  [0.25, '25 %'],
  [1, '100 %'],
  [0.9988, '99.88 %'],
  [0.999993245, '99.99932 %'],
])('%d is %s', (share, text) => {
  expect(percent(share, 'en')).toBe(text)
})
