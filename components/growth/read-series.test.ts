import { expect, test } from 'vitest'
import { readSeries } from './read-series.ts'

test('a table with names gives one series a column', () => {
  expect(readSeries('day,users,orders\n2026-01-01,10,1\n2026-01-02,12,\n')).toEqual([
    {
      name: 'users',
      points: [
        ['2026-01-01', 10],
        ['2026-01-02', 12],
      ],
      skipped: 0,
    },
    { name: 'orders', points: [['2026-01-01', 1]], skipped: 1 },
  ])
})

test.each([
  ['2026/1/2\t1200', '2026-01-02'],
  ['2026.11.22;1200', '2026-11-22'],
  ['2026-11-22 14:30;1200', '2026-11-22T14:30'],
  ['1763818200,1200', '2025-11-22T13:30'],
])('%j has a day and a number', (line, date) => {
  expect(readSeries(line)).toEqual([{ name: '', points: [[date, 1200]], skipped: 0 }])
})

test('what Prometheus answers is a series a metric', () => {
  const answer = {
    status: 'success',
    data: {
      resultType: 'matrix',
      result: [
        {
          metric: { __name__: 'http_requests', job: 'api' },
          values: [
            [1763818200, '3.5'],
            [1763904600, 'NaN'],
          ],
        },
      ],
    },
  }

  expect(readSeries(JSON.stringify(answer))).toEqual([
    { name: 'http_requests {job=api}', points: [['2025-11-22T13:30', 3.5]], skipped: 1 },
  ])
})

test.each(['', 'Dear all', '{"a":1}', '{', 'a,b\nc,d', '2026-13-45,1'])('%j is no series', (text) => {
  expect(readSeries(text)).toEqual([])
})
