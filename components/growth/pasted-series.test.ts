import { expect, test } from 'vitest'
import { pastedSeries } from './pasted-series.ts'

const points = (text: string) => pastedSeries(text, 'Pasted').series.map((row) => row.points)

test('a table with names gives one series a column', () => {
  const { series, skipped } = pastedSeries(
    'day,users,orders\n2026-01-01,10,1\n2026-01-02,12,\nTotal,22,1\n',
    'Pasted',
  )

  expect(series).toMatchObject([
    {
      name: 'users',
      points: [
        ['2026-01-01', 10],
        ['2026-01-02', 12],
      ],
    },
    { name: 'orders', points: [['2026-01-01', 1]] },
  ])
  expect(skipped).toBe(2)
})

test.each([
  ['2026/1/2\t1200', '2026-01-02'],
  ['2026.11.22;1200', '2026-11-22'],
  ['2026-11-22 14:30;1200', '2026-11-22T14:30:00Z'],
  ['1763818200,1200', '2025-11-22T13:30:00Z'],
])('%j has a day and a number', (line, date) => {
  expect(points(line)).toEqual([[[date, 1200]]])
})

test('what Prometheus answers is a series a metric', () => {
  const metric = { __name__: 'http_requests', job: 'api' }
  const values = [
    [1763818200, '3.5'],
    [1763904600, 'NaN'],
  ]
  const answer = JSON.stringify({ data: { resultType: 'matrix', result: [{ metric, values }] } })

  expect(pastedSeries(answer, 'Pasted').series).toMatchObject([
    { name: 'http_requests job=api', points: [['2025-11-22T13:30:00Z', 3.5]] },
  ])
})

test.each(['', 'Dear all', '{"a":1}', '{', 'a,b\nc,d', '2026-13-45,1'])('%j is no series', (text) => {
  expect(points(text)).toEqual([])
})
