import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import { backlogAfter, delaySeconds, drainSeconds, secondsToLoss } from './fluid-queue.ts'
import { forecast } from './forecast.ts'
import { formula } from './known-answers/formula.ts'
import { apart, known } from './known-answers/known-answer.ts'
import { type LeastSquares, leastSquares } from './least-squares.ts'
import { lineCrossing } from './line-crossing.ts'
import type { Evaluation } from './model-state.ts'
import { secondsTo } from './ramp-breaks.ts'
import { bestInstances, scaledCapacity } from './scalability.ts'
import { scalabilityFit } from './scalability-fit.ts'
import { fittedShape } from './shape-fit.ts'
import { spreadStarts } from './spread-starts.ts'
import { studentBound } from './student.ts'
import { timeCurve } from './time-curve.ts'

/** Every number that is expected, against the one that was found under the same name. */
function expectAll(
  found: Readonly<Record<string, number | null>>,
  expected: Readonly<Record<string, number | null>>,
  within: number,
): void {
  for (const [name, number] of Object.entries(expected)) {
    if (number === null) expect(found[name], name).toBeNull()
    else expect(apart(found[name] ?? Number.NaN, number), name).toBeLessThanOrEqual(within)
  }
}

interface Nonlinear {
  readonly model: string
  readonly x: readonly number[]
  readonly y: readonly number[]
  readonly start1: readonly number[]
  readonly start2: readonly number[]
}
interface Certified {
  readonly b: readonly number[]
  readonly sd: readonly number[]
  readonly rss: number
}

/** Certified values have 11 digits; at least 8 of them are found again. */
const DIGITS = 1e-8

test.each(
  known<Nonlinear, Certified>('nls_fit').flatMap(({ id, input, expected }) => [
    { id, input, expected, start: input.start1, name: 'far' },
    { id, input, expected, start: input.start2, name: 'near' },
  ]),
)('[K9] $id is fitted to 8 digits from its $name start', ({ input, expected, start }) => {
  const fit = fitted(input, spreadStarts(start, 8))

  for (const [i, b] of expected.b.entries()) expect(apart(fit.parameters[i] ?? 0, b)).toBeLessThan(DIGITS)
  for (const [i, sd] of expected.sd.entries()) {
    expect(apart(standardError(fit, i, input.y.length), sd)).toBeLessThan(DIGITS)
  }
  expect(apart(fit.sumOfSquares, expected.rss)).toBeLessThan(DIGITS)
})

function fitted({ model, x, y }: Nonlinear, starts: readonly (readonly number[])[]): LeastSquares {
  const value = formula(model)
  const fit = leastSquares((parameters): Evaluation => {
    const rows = x.map((at) => value(parameters, at))
    return {
      residuals: Float64Array.from(rows, (row, i) => row.value - (y[i] ?? 0)),
      jacobian: Float64Array.from(
        rows.flatMap(({ slopes }) => [...parameters].map((_, i) => slopes[i] ?? 0)),
      ),
    }
  }, starts)
  if (fit === null) throw new Error(`${model} cannot be computed anywhere.`)
  return fit
}

function standardError(
  { parameters, spread, sumOfSquares }: LeastSquares,
  row: number,
  count: number,
): number {
  const size = parameters.length
  const length = Math.hypot(...(spread ?? []).slice(row * size, (row + 1) * size))
  return length * Math.sqrt(sumOfSquares / (count - size))
}

interface Measured {
  readonly N: readonly number[]
  readonly X: readonly number[]
}

test.each(known<Measured>('usl_fit'))('[K15] $id: α, β and γ of measured throughputs', (one) => {
  const { N, X } = one.input
  const fit = scalabilityFit(N.map((instances, i) => [instances, X[i] ?? 0]))
  const { perInstance: gamma = 0, contention: alpha = 0, coherency: beta = 0 } = fit ?? {}
  const peak = Math.sqrt((1 - alpha) / beta)
  const { rss, ...expected } = one.expected

  expectAll(
    {
      alpha,
      beta,
      gamma,
      peak_N: peak,
      peak_X: scaledCapacity(gamma, peak, alpha, beta),
      limit: gamma / alpha,
    },
    expected,
    one.tolerance.value,
  )
  expect(Math.abs((fit?.sumOfSquares ?? Infinity) - (rss ?? 0))).toBeLessThanOrEqual(1e-6 * (1 + (rss ?? 0)))
  expect(Math.abs(bestInstances(1e6, alpha, beta) - peak)).toBeLessThan(1)
})

interface GrowthDate {
  readonly model: string
  readonly rate_per_day: number
  readonly K_multiple?: number
  readonly target_multiple: number
}

test.each(known<GrowthDate>('growth_date'))(
  '[K3] $id: days until a multiple',
  ({ input, expected, tolerance }) => {
    const { rate_per_day: ratePerDay, K_multiple: ceiling } = input
    const curve = timeCurve(
      ceiling === undefined ? { kind: 'exponential', ratePerDay } : { kind: 'logistic', ratePerDay, ceiling },
    )

    expectAll({ days: curve.daysTo(input.target_multiple) }, expected, tolerance.value)
  },
)

interface StoredBytes {
  readonly stored_gb: number
  readonly write_gb_day: number
  readonly growth_per_day: number
  readonly capacity_gb: number
  readonly retention_days: number | null
}

test.each(known<StoredBytes>('storage_date'))(
  '[K6] $id: days until a disk is full',
  ({ input, expected, tolerance }) => {
    const board = aBoard({
      scenario: { growth: { kind: 'exponential', ratePerDay: input.growth_per_day } },
      components: [
        {
          id: 'db',
          limits: [
            {
              id: 'disk',
              kind: 'stock',
              initial: input.stored_gb,
              inflowPerDay: input.write_gb_day,
              retentionDays: input.retention_days,
              capacity: input.capacity_gb,
            },
          ],
        },
      ],
    })

    expectAll({ days: forecast(board).breaks[0]?.days ?? null }, expected, tolerance.value)
  },
)

interface CurveRoot {
  readonly curve: string
  readonly target: number
  readonly n0?: number
  readonly exponent?: number
  readonly fixed_share?: number
  readonly points?: readonly (readonly [number, number])[]
  readonly K?: number
}

test.each(known<CurveRoot, { m: number | null }>('curve_root'))(
  '[R1] $id: where a curve reaches a value',
  (one) => {
    const { curve: kind, target, fixed_share: fixed, K: ceiling, ...rest } = one.input
    if (kind === 'logistic') {
      const days = timeCurve({ kind, ceiling: ceiling ?? 0, ratePerDay: 0.01 }).daysTo(target)
      expect(days === Infinity ? null : days).toBe(one.expected.m)
      return
    }
    const board = aBoard({
      drivers: [{ id: 'd', base: 1, curve: { kind, ...(fixed === undefined ? {} : { fixed }), ...rest } }],
      components: [
        {
          id: 'c',
          // A target inside a jump is met there, so it makes no difference that a limit breaks above its capacity.
          limits: [{ id: 'l', kind: 'count', terms: [{ driver: 'd' }], capacity: target }],
        },
      ],
    })

    expectAll({ m: forecast(board).breaks[0]?.multiple ?? null }, { ...one.expected }, one.tolerance.value)
  },
)

interface Phases {
  readonly phases: readonly { readonly duration: number; readonly arrival: number }[]
  readonly service: number
}

test.each(known<Phases>('queue_fluid'))('[K13] $id: backlog, drain and delay of a burst', (one) => {
  const [burst, after] = one.input.phases
  const { service } = one.input
  const backlog = backlogAfter(burst?.duration ?? 0, burst?.arrival ?? 0, service)
  const delay = delaySeconds(backlog, service)

  expectAll(
    {
      peak_backlog: backlog,
      drain_seconds: drainSeconds(backlog, after?.arrival ?? 0, service),
      max_delay: delay,
      age_at_peak: delay,
    },
    one.expected,
    one.tolerance.value,
  )
})

interface Retention {
  readonly arrival: number
  readonly service: number
  readonly retention_s: number
}

test.each(known<Retention>('queue_retention'))('[K13] $id: seconds until messages are lost', (one) => {
  const { arrival, service, retention_s: kept } = one.input

  expectAll({ seconds_to_loss: secondsToLoss(kept, arrival, service) }, one.expected, one.tolerance.value)
})

test.each(known<Record<string, number>>('autoscale_step'))(
  '[K13] $id: a step before the autoscaler reacts',
  (one) => {
    const { rate_after = 0, per_instance = 1, instances = 0, max_instances = 0, reaction_s = 0 } = one.input
    const { saturates_before_scaling: _, ...expected } = one.expected
    const backlog = backlogAfter(reaction_s, rate_after, instances * per_instance)

    expectAll(
      {
        backlog_at_scale: backlog,
        needed_instances: Math.ceil(rate_after / per_instance),
        drain_s_at_max: drainSeconds(backlog, rate_after, max_instances * per_instance),
      },
      expected,
      one.tolerance.value,
    )
  },
)

test.each(known<Record<string, number>>('autoscale_ramp'))(
  '[K12] $id: a ramp against the autoscaler',
  (one) => {
    const { rate = 1, doubling_s = 1, warm_capacity = 0, reaction_s = 0 } = one.input
    const critical = secondsTo(warm_capacity / rate, doubling_s)

    expectAll(
      { critical_reaction_s: critical },
      { critical_reaction_s: one.expected.critical_reaction_s ?? 0 },
      one.tolerance.value,
    )
    expect(secondsTo((one.expected.rate_at_reaction ?? 0) / rate, doubling_s)).toBeCloseTo(reaction_s, 8)
    expect(critical >= reaction_s).toBe(one.expected.survives)
  },
)

interface FitDate {
  readonly t: readonly number[]
  readonly y: readonly number[]
  readonly target: number
  readonly confidence: number
}
interface FitDateExpected {
  readonly slope: number
  readonly intercept: number
  readonly s: number
  readonly t_cross: number
  readonly fieller_g: number
  readonly conf90_mean: readonly [number, number]
  readonly pred90: readonly [number, number]
}

test.each(known<FitDate, FitDateExpected>('growth_fit_date'))(
  '[K11] $id: a date and its 90 % interval',
  (one) => {
    const { t, y, target, confidence } = one.input
    const fit = fittedShape(
      'exponential',
      t.map((day, i) => ({ day, value: y[i] ?? 0 })),
    )
    const [intercept = 0, slope = 0] = fit?.parameters ?? []
    const [p = 0, q = 0, r = 0, u = 0] = fit?.spread ?? []
    const s = Math.sqrt((fit?.sumOfSquares ?? 0) / (fit?.degrees ?? 1))
    const line = {
      intercept,
      slope,
      covariance: [p * p + q * q, p * r + q * u, p * r + q * u, r * r + u * u],
    } as const
    const bound = studentBound(confidence, fit?.degrees ?? 1)
    const ofMean = lineCrossing(line, Math.log(target), bound)
    const ofOne = lineCrossing(line, Math.log(target), bound, s ** 2)
    const { conf90_mean: mean, pred90: one90, ...expected } = one.expected

    expectAll({ slope, intercept, s, t_cross: ofMean.x, fieller_g: ofMean.g }, expected, one.tolerance.value)
    expectAll({ low: ofMean.low, high: ofMean.high }, { low: mean[0], high: mean[1] }, one.tolerance.value)
    expectAll({ low: ofOne.low, high: ofOne.high }, { low: one90[0], high: one90[1] }, one.tolerance.value)
  },
)
