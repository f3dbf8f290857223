import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import type { Board } from '#lib/model/board.ts'
import { distributionOf, Z95 } from './distribution.ts'
import { elasticitiesOf } from './elasticity.ts'
import { forecast } from './forecast.ts'
import { normalQuantile } from './normal-quantile.ts'
import { standardError } from './uncertainty-forecast.ts'

interface Ends {
  readonly lo: number
  readonly hi: number
}

interface KnownAnswer<Input, Expected> {
  readonly id: string
  readonly kind: string
  readonly input: Input
  readonly expected: Expected
  readonly tolerance: { readonly value: number }
}

const { cases } = JSON.parse(readFileSync(new URL('known-answers/units.json', import.meta.url), 'utf8'))

/** The known answers of one kind; the file is ours, so its shape is taken as it is. */
function known<Input, Expected>(kind: string): readonly KnownAnswer<Input, Expected>[] {
  return (cases as KnownAnswer<Input, Expected>[]).filter((one) => one.kind === kind)
}

function expectClose(actual: number, expected: number, relative: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected))
}

function ofEnds({ lo, hi }: Ends) {
  return distributionOf({ low: lo, high: hi }, 'positive')
}

test.each(known<Ends, Record<string, number>>('lognormal_from_ci90'))('[S1] lognormal: $id', (one) => {
  const { mu, sigma, valueAt } = ofEnds(one.input)
  const mean = Math.exp(mu + sigma ** 2 / 2)
  const sd = mean * Math.sqrt(Math.expm1(sigma ** 2))
  const found = { mu, sigma, mean, sd, median: valueAt(0), p99: valueAt(normalQuantile(0.99)) }

  for (const [name, expected] of Object.entries(one.expected)) {
    expectClose(found[name as keyof typeof found], expected, one.tolerance.value)
  }
})

/** One component for each range, each breaking at its own capacity. */
function sideBySide(components: readonly Ends[]): Board {
  return aBoard({
    drivers: [{ id: 'd', base: 1 }],
    flows: components.map((_, index) => ({ id: `f${index}`, entry: `c${index}`, driver: 'd', perUnit: 1 })),
    components: components.map(({ lo, hi }, index) => ({
      id: `c${index}`,
      limits: [{ id: 'rps', kind: 'throughput', capacity: `${lo} to ${hi}` }],
    })),
  })
}

const DRAWS = 10_000

test.each(known<{ components: readonly Ends[] }, { p: readonly number[] }>('p_break_first'))(
  '[S7] first within four standard errors: $id',
  ({ input, expected }) => {
    const { uncertainty } = forecast(sideBySide(input.components), { samples: DRAWS })

    for (const [index, p] of expected.p.entries()) {
      const found = uncertainty?.first.find(({ component }) => component === `c${index}`)
      expect(Math.abs((found?.probability ?? 0) - p)).toBeLessThan(4 * standardError(p, DRAWS))
    }
  },
)

test.each(
  known<{ components: readonly Ends[]; multiple: number }, { p_each: readonly number[]; p_any: number }>(
    'p_break_by',
  ),
)('[S7] broken by a multiple within four standard errors: $id', ({ input, expected, tolerance }) => {
  const { components, multiple } = input
  const { uncertainty, breaks } = forecast(sideBySide(components), { samples: DRAWS, at: multiple })
  const any = uncertainty?.breaksBy.find((one) => one.multiple === multiple)?.probability ?? 0

  expect(Math.abs(any - expected.p_any)).toBeLessThan(4 * standardError(expected.p_any, DRAWS))
  for (const [index, p] of expected.p_each.entries()) {
    const found = breaks.find(({ component }) => component === `c${index}`)?.probability ?? 0
    const ends = components[index] ?? { lo: 1, hi: 1 }
    expect(Math.abs(found - p)).toBeLessThan(4 * standardError(p, DRAWS))
    expectClose(ofEnds(ends).valueAt(normalQuantile(p)), multiple, 10 * tolerance.value)
  }
})

test.each(known<{ capacity: Ends; load: Ends }, Record<string, number>>('lognormal_ratio'))(
  '[S4] capacity over load is lognormal: $id',
  ({ input, expected, tolerance }) => {
    const [capacity, load] = [ofEnds(input.capacity), ofEnds(input.load)]
    const spread = Z95 * Math.hypot(capacity.sigma, load.sigma)
    const board = aBoard({
      drivers: [{ id: 'd', base: `${input.load.lo} to ${input.load.hi}` }],
      flows: [{ id: 'f', entry: 'c', driver: 'd', perUnit: 1 }],
      components: [
        {
          id: 'c',
          limits: [
            { id: 'rps', kind: 'throughput', capacity: `${input.capacity.lo} to ${input.capacity.hi}` },
          ],
        },
      ],
    })
    const { breaks, uncertainty } = forecast(board, { samples: DRAWS })
    const below = uncertainty?.breaksBy.find(({ multiple }) => multiple === 100)?.probability ?? 0

    expectClose(breaks[0]?.multiple ?? 0, expected.median ?? 0, tolerance.value)
    expectClose(Math.exp(capacity.mu - load.mu - spread), expected.lo90 ?? 0, tolerance.value)
    expectClose(Math.exp(capacity.mu - load.mu + spread), expected.hi90 ?? 0, tolerance.value)
    expectClose(uncertainty?.multiple.p5 ?? 0, expected.lo90 ?? 0, 0.02)
    expectClose(uncertainty?.multiple.p95 ?? 0, expected.hi90 ?? 0, 0.02)
    expect(Math.abs(below - (expected.p_below_100 ?? 0))).toBeLessThan(
      4 * standardError(expected.p_below_100 ?? 0, DRAWS),
    )
  },
)

test.each(known<{ p: number; N: readonly number[] }, { se: readonly number[] }>('mc_convergence'))(
  '[S7] standard error: $id',
  ({ input, expected, tolerance }) => {
    for (const [index, draws] of input.N.entries()) {
      expectClose(standardError(input.p, draws), expected.se[index] ?? 0, tolerance.value)
    }
  },
)

interface Terms {
  readonly terms: readonly { readonly coef: number; readonly exponent: number }[]
  readonly capacity: number
}

test.each(
  known<Terms, { m: number; dln_m_dln_capacity: number; dln_m_dln_coef: readonly number[] }>('elasticity'),
)('[S10] elasticities: $id', ({ input, expected, tolerance }) => {
  const board = aBoard({
    drivers: input.terms.map(({ coef, exponent }, index) => ({
      id: `d${index}`,
      base: coef,
      curve: { kind: 'power', exponent },
    })),
    components: [
      {
        id: 'c',
        limits: [
          {
            id: 'sum',
            kind: 'sum',
            terms: input.terms.map((_, index) => ({ driver: `d${index}` })),
            capacity: input.capacity,
          },
        ],
      },
    ],
  })
  const [row] = forecast(board, { parts: [] }).breaks
  const found = new Map(row && elasticitiesOf(board, row).map(({ path, elasticity }) => [path, elasticity]))

  expectClose(row?.multiple ?? 0, expected.m, tolerance.value)
  expectClose(
    found.get('components/c/limits/sum/capacity') ?? 0,
    expected.dln_m_dln_capacity,
    tolerance.value,
  )
  for (const [index, elasticity] of expected.dln_m_dln_coef.entries()) {
    expectClose(found.get(`drivers/d${index}/base`) ?? 0, elasticity, tolerance.value)
  }
})
