import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dateForms, dateOfSeconds, isoDate } from './calendar-date.ts'
import { importFiles } from './import-board.ts'
import { importLineText } from './import-line-text.ts'

function read(text: string, name = 'visits.csv') {
  const { board, report, problems } = importFiles([{ name, text }])
  const lines = report.map((line) => `${line.path}: ${importLineText(line, 'en')}`)
  return { series: board?.series ?? [], lines, problems }
}

test.each([
  ['2024-03-01', 'iso', '2024-03-01'],
  ['2024-03-01 07:05', 'iso', '2024-03-01T07:05:00Z'],
  ['2024-03-01T07:05:09.123Z', 'iso', '2024-03-01T07:05:09Z'],
  ['2024/3/1', 'iso', '2024-03-01'],
  ['2024-03', 'iso', '2024-03-01'],
  ['20240301', 'compact', '2024-03-01'],
  ['1.3.2024', 'day-first', '2024-03-01'],
  ['03/31/2024', 'month-first', '2024-03-31'],
  ['1 Mar 2024', 'words', '2024-03-01'],
  ['March 1, 2024', 'words', '2024-03-01'],
  ['Mar 2024', 'words', '2024-03-01'],
  ['1709251200', 'seconds', '2024-03-01T00:00:00Z'],
  ['1709251200000', 'milliseconds', '2024-03-01T00:00:00Z'],
])('%s is a date', (text, form, date) => {
  const [first = 'iso'] = dateForms([text])

  expect(first).toBe(form)
  expect(isoDate(text, first)).toBe(date)
})

test.each(['2023-02-29', '31.4.2024', '12', 'yesterday', '99999999', '2024-01-01T25:00'])(
  '%s is no date',
  (text) => {
    expect(dateForms([text])).toEqual([])
  },
)

test('seconds since 1970 agree with the calendar', () => {
  for (let seconds = -2e9; seconds < 5e9; seconds += 86_399 * 3701) {
    expect(dateOfSeconds(seconds)).toBe(new Date(seconds * 1000).toISOString().replace('.000Z', 'Z'))
  }
})

test('a table with a header gives a series a column', () => {
  const { series, lines } = read(
    'day;Besuche;Käufe\r\n2.1.2024;1.234,5;7\r\n1.1.2024;900;\r\n31.1.2024;2.000;9\r\n',
  )

  expect(series).toMatchObject([
    {
      name: 'Besuche',
      points: [
        ['2024-01-01', 900],
        ['2024-01-02', 1234.5],
        ['2024-01-31', 2000],
      ],
      source: 'visits.csv',
    },
    {
      name: 'Käufe',
      points: [
        ['2024-01-02', 7],
        ['2024-01-31', 9],
      ],
    },
  ])
  expect(lines).toEqual([
    'Besuche: 3 values, 2024-01-01 – 2024-01-31: 900, 1234.5, 2000',
    'Käufe: 2 values, 2024-01-02 – 2024-01-31: 7, 9',
    ': left out: 1 × row without a date or a number',
  ])
})

test('a table without a header takes the name of its file', () => {
  const { series, lines } = read('01/02/2024,"1,200"\n02/02/2024,"1,300"\n')

  expect(series).toMatchObject([
    {
      name: 'visits',
      points: [
        ['2024-02-01', 1200],
        ['2024-02-02', 1300],
      ],
    },
  ])
  expect(lines.join()).toContain('read in two ways')
})

test('a range query of Prometheus gives a series a result', () => {
  const metric = { __name__: 'http_requests', job: 'web' }
  const { series } = read(
    JSON.stringify({
      status: 'success',
      data: {
        resultType: 'matrix',
        result: [
          {
            metric,
            values: [
              [1709251200, '12.5'],
              [1709254800.5, 'NaN'],
              [1709258400, '14'],
            ],
          },
        ],
      },
    }),
    'range.json',
  )

  expect(series).toMatchObject([
    {
      name: 'http_requests job=web',
      points: [
        ['2024-03-01T00:00:00Z', 12.5],
        ['2024-03-01T02:00:00Z', 14],
      ],
    },
  ])
})

test('a table without dates is no series', () => {
  const { problems, lines } = read('load,throughput\n1,64.9\n18,995.9\n')

  expect(problems[0]?.code).toMatch(/^E_/)
  expect(lines.join()).toContain('these can be read')
  expect(importFiles([{ name: 'x', text: 'a,b\n1,2' }], 'series').report).toEqual([
    { what: 'no-dates', path: '' },
  ])
})

test('a long series is kept as daily means', () => {
  const rows = Array.from({ length: 24 * 300 }, (_, hour) => `${1_700_006_400 + hour * 3600},${hour % 24}`)
  const { series, lines } = read(`time,v\n${rows.join('\n')}`)

  expect(series[0]?.points).toHaveLength(300)
  expect(new Set(series[0]?.points.map(([, value]) => value))).toEqual(new Set([11.5]))
  expect(lines.join()).toContain('300 daily means')
})

const shared = new URL('../../../shared/data/growth/', import.meta.url)

test.skipIf(!existsSync(shared)).each([
  ['air-passengers.csv', 144],
  ['nab-elb_request_count_8c0756.csv', 4032],
  ['nab-rds_cpu_utilization_cc0c53.csv', 4032],
  ['wikipedia-peyton_manning-log-daily-views.csv', 2905],
])('%s gives all its values [needs ../shared]', (name, count) => {
  const { series, problems } = read(readFileSync(new URL(name, shared), 'utf8'), name)

  expect(problems).toEqual([])
  expect(series.map(({ points }) => points.length)).toEqual([count])
})
