import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aBoard, type BoardTree } from '#lib/model/a-board.ts'
import type { Forecast } from '#lib/model/forecast.ts'
import { forecast } from './forecast.ts'

/** Components a, b, c …; connections as [from, to, calls, more]; one linear flow of 100/s into a. */
function aNetwork(
  names: string,
  connections: readonly (readonly [string, string, number, object?])[],
  more = {},
) {
  return aBoard({
    drivers: [
      { id: 'd', base: 100 },
      { id: 'users', base: 5, curve: { kind: 'linear' } },
    ],
    flows: [{ id: 'f', entry: 'a', driver: 'd', perUnit: 1 }],
    components: [...names].map((id) => ({ id, limits: [{ id: 'rps', kind: 'throughput', capacity: 1000 }] })),
    connections: connections.map(([from, to, calls, rest]) => ({
      id: `${from}-${to}`,
      from,
      to,
      calls,
      ...rest,
    })),
    ...more,
  })
}

function arrivals(answer: Forecast): Readonly<Record<string, number>> {
  return answer.arrivals
}

function multipleOf(answer: Forecast, component: string): number | null | undefined {
  return answer.breaks.find((row) => row.component === component)?.multiple
}

test('[T1] calls multiply along a chain', () => {
  const answer = forecast(
    aNetwork('abc', [
      ['a', 'b', 3],
      ['b', 'c', 0.5],
    ]),
  )

  expect(arrivals(answer)).toEqual({ a: 100, b: 300, c: 150 })
})

test('[T1] a connection without calls carries one', () => {
  const board = aNetwork('ab', [], { connections: [{ id: 'a-b', from: 'a', to: 'b' }] })

  expect(arrivals(forecast(board))).toEqual({ a: 100, b: 100 })
})

test('[T1] only misses go on', () => {
  const board = aNetwork('ab', [['a', 'b', 2, { onMiss: true }]], {
    components: [
      { id: 'a', hitRatio: 0.75, limits: [] },
      { id: 'b', limits: [] },
    ],
  })

  expect(arrivals(forecast(board)).b).toBeCloseTo(50, 12)
})

test('[T1] an empty list of flows carries none, a missing one carries all', () => {
  const answer = forecast(
    aNetwork('abc', [
      ['a', 'b', 1, { flows: [] }],
      ['a', 'c', 1],
    ]),
  )

  expect(arrivals(answer)).toEqual({ a: 100, b: 0, c: 100 })
})

test('[T1] async carries load and startup carries none', () => {
  const answer = forecast(
    aNetwork('abc', [
      ['a', 'b', 1, { mode: 'async' }],
      ['a', 'c', 1, { mode: 'startup' }],
    ]),
  )

  expect(arrivals(answer)).toEqual({ a: 100, b: 100, c: 0 })
})

test('[T3] a call-back adds a geometric series', () => {
  const answer = forecast(
    aNetwork('ab', [
      ['a', 'b', 0.5],
      ['b', 'a', 0.4],
    ]),
  )

  expect(arrivals(answer).a).toBeCloseTo(100 / (1 - 0.2), 10)
  expect(arrivals(answer).b).toBeCloseTo(50 / (1 - 0.2), 10)
})

test('[T3] a cycle with gain 1 has no end and is named', () => {
  const answer = forecast(
    aNetwork('abc', [
      ['a', 'b', 1],
      ['b', 'c', 0.5],
      ['c', 'b', 2],
    ]),
  )

  expect(answer.errors).toEqual([{ code: 'E_UNSTABLE_CYCLE', path: 'connections/c-b', detail: 'b → c → b' }])
  expect(arrivals(answer)).toEqual({ a: 0, b: 0, c: 0 })
})

test('[T3] a component that calls itself once has no end', () => {
  const answer = forecast(aNetwork('a', [['a', 'a', 1]]))

  expect(answer.errors.map(({ detail }) => detail)).toEqual(['a → a'])
})

test('[T3] the growing one of two circles is named', () => {
  const answer = forecast(
    aNetwork('abc', [
      ['a', 'b', 0.1],
      ['b', 'a', 0.1],
      ['a', 'c', 2],
      ['c', 'a', 0.6],
    ]),
  )

  expect(answer.errors[0]?.detail).toMatch(/^(a → c → a|c → a → c)$/)
})

test('[T3] flows that avoid an endless cycle are still computed', () => {
  const board = aNetwork(
    'abc',
    [
      ['a', 'b', 1],
      ['b', 'a', 1],
    ],
    {
      flows: [
        { id: 'f', entry: 'a', driver: 'd', perUnit: 1 },
        { id: 'h', entry: 'c', driver: 'd', perUnit: 2 },
      ],
    },
  )
  const answer = forecast(board)

  expect(arrivals(answer)).toEqual({ a: 0, b: 0, c: 200 })
  expect(answer.errors).toHaveLength(1)
})

test('[T3] a cycle that no request enters is no error', () => {
  expect(
    forecast(
      aNetwork('abc', [
        ['b', 'c', 1],
        ['c', 'b', 1],
      ]),
    ).errors,
  ).toEqual([])
})

test('[T3] a cycle of 300 components is swept to the same answer as its formula', () => {
  const ring = Array.from({ length: 300 }, (_, i) => ({
    id: `e${i}`,
    from: i === 0 ? 'a' : `x${i}`,
    to: i === 299 ? 'a' : `x${i + 1}`,
    calls: i === 0 ? 0.5 : 1,
  }))
  const others = Array.from({ length: 299 }, (_, i) => ({ id: `x${i + 1}`, limits: [] }))
  const board = aNetwork('a', [], { components: [{ id: 'a', limits: [] }, ...others], connections: ring })

  expect(arrivals(forecast(board)).a).toBeCloseTo(200, 9)
  expect(arrivals(forecast(board)).x299).toBeCloseTo(100, 9)
})

test.each([
  // p, retries, budget, attempts = 1 + p + … + p^r, at most 1 + budget. Source: geometric series
  [0.5, 1, undefined, 1.5],
  [0.5, 2, undefined, 1.75],
  [1, 3, undefined, 4],
  [1, 3, 0.1, 1.1],
  [0, 3, undefined, 1],
])(
  '[T4] failing %d with %d retries and budget %s makes %d attempts',
  (failureRatio, retries, budget, attempts) => {
    const retry = { failureRatio, retries, ...(budget === undefined ? {} : { budget }) }

    expect(arrivals(forecast(aNetwork('ab', [['a', 'b', 1, { retry }]]))).b).toBeCloseTo(100 * attempts, 10)
  },
)

test('[T5] every group of circular calls is a warning, start order is not', () => {
  const answer = forecast(
    aNetwork('abcd', [
      ['a', 'b', 0.1],
      ['b', 'a', 0.1],
      ['c', 'd', 0.1, { mode: 'startup' }],
      ['d', 'c', 0.1],
    ]),
  )

  expect(answer.warnings.filter(({ code }) => code === 'W_CYCLE').map(({ detail }) => detail)).toEqual([
    expect.stringMatching(/^(a → b → a|b → a → b)$/),
  ])
})

test('[T6] growing calls on a growing flow square the load', () => {
  const answer = forecast(aNetwork('ab', [['a', 'b', 0.1, { growsWith: 'users' }]]), { at: 4 })

  expect(arrivals(answer).b).toBeCloseTo(10, 12)
  expect(multipleOf(answer, 'b')).toBeCloseTo(10, 12)
  expect(answer.breaks.find(({ component }) => component === 'b')?.load).toBeCloseTo(160, 10)
})

test('[T6] two growing calls in a row cube the load', () => {
  const tag = { growsWith: 'users' }
  const answer = forecast(
    aNetwork('abc', [
      ['a', 'b', 0.1, tag],
      ['b', 'c', 0.1, tag],
    ]),
  )

  expect(multipleOf(answer, 'c')).toBeCloseTo(10, 10)
})

test('[T6] a growing call inside a cycle breaks everything where its gain reaches 1', () => {
  const answer = forecast(
    aNetwork(
      'ab',
      [
        ['a', 'b', 0.25, { growsWith: 'users' }],
        ['b', 'a', 0.5],
      ],
      {
        components: ['a', 'b'].map((id) => ({
          id,
          limits: [{ id: 'rps', kind: 'throughput', capacity: 1e15 }],
        })),
      },
    ),
  )

  // a(m) = 100m / (1 − m/8) passes 1e15 just before m = 8
  expect(multipleOf(answer, 'a')).toBeCloseTo(8, 9)
  expect(multipleOf(answer, 'b')).toBeCloseTo(8, 9)
})

test('[T6] what an endless cycle does not feed is computed as usual', () => {
  const tag = { growsWith: 'users' }
  const answer = forecast(
    aNetwork('abc', [
      ['a', 'c', 0.1, tag],
      ['b', 'b', 0.5, tag],
      ['a', 'b', 0.1],
    ]),
    { at: 3 },
  )

  expect(multipleOf(answer, 'c')).toBeCloseTo(10, 12)
  expect(answer.breaks.find(({ component }) => component === 'b')?.load).toBe(Infinity)
})

test('[T7] what no flow reaches is a warning, however few the calls that would reach it', () => {
  const answer = forecast(
    aNetwork('abcd', [
      ['a', 'b', 0],
      ['c', 'a', 1],
    ]),
  )

  expect(answer.warnings).toEqual([
    { code: 'W_UNREACHABLE', path: 'components/c' },
    { code: 'W_UNREACHABLE', path: 'components/d' },
  ])
})

test('[T2] arrivals at once are the sum of the flows one by one', () => {
  const flows: BoardTree[] = [
    { id: 'f', entry: 'a', driver: 'd', perUnit: 1 },
    { id: 'h', entry: 'b', driver: 'users', perUnit: 3 },
  ]
  const board = aNetwork(
    'abc',
    [
      ['a', 'b', 0.3],
      ['b', 'c', 2],
      ['c', 'a', 0.2],
    ],
    { flows },
  )
  const [first, second] = board.flows.map(({ id }) => arrivals(forecast(board, { flow: id })))

  expect(arrivals(forecast(board)).c).toBeCloseTo((first?.c ?? 0) + (second?.c ?? 0), 9)
})

test('[T2] arrivals are as many times as the rate is', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (perUnit) => {
      const flows = [{ id: 'f', entry: 'a', driver: 'd', perUnit }]
      const board = aNetwork(
        'abc',
        [
          ['a', 'b', 0.3],
          ['b', 'c', 2],
          ['c', 'a', 0.2],
        ],
        { flows },
      )

      expect(arrivals(forecast(board)).c).toBeCloseTo((100 * perUnit * 0.6) / (1 - 0.12), 4)
    }),
  )
})
