import { expect, test } from 'vitest'
import { aBoard, type BoardTree } from '#lib/model/a-board.ts'
import type { Break } from '#lib/model/forecast.ts'
import { forecast } from './forecast.ts'
import { hottestShare } from './hottest-share.ts'
import { bestInstances, scaledCapacity } from './scalability.ts'
import { harmonic } from './zipf.ts'

/** One component `a` with 60 requests a second and one limit, plus what the test is about. */
function theBreak(limit: BoardTree, more: BoardTree = {}, tree: BoardTree = {}, at = 10): Break | undefined {
  const board = aBoard({
    drivers: [
      { id: 'd', base: 60 },
      { id: 'stored', base: 400, curve: { kind: 'quadratic' } },
    ],
    flows: [
      { id: 'view', entry: 'a', driver: 'd', perUnit: 0.75 },
      { id: 'upload', entry: 'a', driver: 'd', perUnit: 0.25 },
    ],
    components: [
      { id: 'a', ...more, limits: [{ id: 'it', kind: 'label', ...limit }] },
      { id: 'b', limits: [] },
    ],
    connections: [{ id: 'a-b', from: 'a', to: 'b', calls: 2, retry: { retries: 1, failureRatio: 0.5 } }],
    ...tree,
  })
  return forecast(board, { at }).breaks[0]
}

test('[L1] without terms the load is the arrivals', () => {
  expect(theBreak({ capacity: 120 })).toMatchObject({ multiple: 2, loadToday: 60, load: 600, utilization: 5 })
})

test.each([
  // the term, and the multiple at which it passes 600
  [{ arrivals: true, flows: ['upload'], coefficient: 2 }, 20],
  [{ arrivals: true, of: 'b' }, 600 / 180],
  [{ connection: 'a-b' }, 600 / 180],
  [{ driver: 'stored' }, Math.sqrt(1.5)],
  [{ driver: 'stored', growsWith: 'd' }, 1.5 ** (1 / 3)],
  [{ constant: 3, growsWith: 'd', coefficient: 2 }, 100],
])('[L1] %j passes 600 at %d', (term, multiple) => {
  expect(theBreak({ capacity: 600, terms: [term] })?.multiple).toBeCloseTo(multiple, 12)
})

test('[L1] terms add up, constants of either sign too', () => {
  const row = theBreak({ capacity: 119, terms: [{ arrivals: true }, { constant: -1 }] })

  expect(row).toMatchObject({ multiple: 2, load: 599 })
})

test('[L1] a growth tag on a component multiplies limits without terms only', () => {
  const tag = { growsWith: 'd' }

  expect(theBreak({ capacity: 6000 }, tag)?.multiple).toBeCloseTo(10, 12)
  expect(theBreak({ capacity: 6000, terms: [{ arrivals: true }] }, tag)?.multiple).toBeCloseTo(100, 12)
})

test('[L1] the threshold lowers the end, not the utilization', () => {
  expect(theBreak({ capacity: 120, threshold: 0.5 })).toMatchObject({
    multiple: 1,
    utilization: 5,
    factorNeeded: 10,
  })
})

test('[L3] instances carry their sum, the ceiling of the autoscaler where there is one', () => {
  const limit = { capacity: { perInstance: 30 } }

  expect(theBreak(limit, { instances: 4 })).toMatchObject({ multiple: 2, instances: 4, perInstance: 30 })
  expect(theBreak(limit, { instances: 4, maxInstances: 40 })?.multiple).toBe(20)
})

// Known answers: usl-eval-1 and usl-best-instances, octave-queueing.
test.each([
  [1, 1000],
  [8, 6849.315068493151],
  [32, 15122.873345935728],
  [128, 10970.174837161467],
])('[L4] %d instances with contention 0.02 and coherency 0.0005 carry %d', (n, capacity) => {
  expect(scaledCapacity(1000, n, 0.02, 0.0005) / capacity).toBeCloseTo(1, 12)
})

test('[L4] past the peak more instances carry less', () => {
  expect(bestInstances(100, 0.1, 0.002)).toBe(21)
  expect(scaledCapacity(250, 21, 0.1, 0.002)).toBeCloseTo(1367.1875, 9)
  expect(bestInstances(10, 0.1, 0.002)).toBe(10)
  expect(bestInstances(1e9, 0.1)).toBe(1e9)
  expect(bestInstances(100, 1, 0.5)).toBe(1)
})

test('[L5] pools of an autoscaled caller run out as it starts one instance more', () => {
  // Known answer connections-static: ⌈900m/75⌉ · 20 > 500 first when the 26th starts, past 25 · 75/900
  const row = theBreak(
    { kind: 'connections', from: 'a', poolPerInstance: 20, capacity: 500 },
    { autoscale: { perInstance: 100, targetUtilization: 0.75 } },
    {
      drivers: [
        { id: 'd', base: 900 },
        { id: 'stored', base: 1 },
      ],
    },
    1,
  )

  expect(row?.multiple).toBeCloseTo(2.0833333333333335, 12)
  expect(row?.loadToday).toBe(240)
})

test('[L5] counted instances stop at the ceiling and start at one', () => {
  const scale = { autoscale: { perInstance: 10 }, maxInstances: 12 }
  const terms = [{ instancesOf: 'a' }]

  expect(theBreak({ capacity: 11, terms }, scale)?.multiple).toBeCloseTo(110 / 60, 12)
  expect(theBreak({ capacity: 12, terms }, scale)?.multiple).toBeNull()
  expect(theBreak({ capacity: 0.5, terms }, scale)?.multiple).toBe(0)
})

test('[L5] counted instances with other terms break at the jump', () => {
  const terms = [{ instancesOf: 'a' }, { arrivals: true, coefficient: 0.001 }]
  const row = theBreak({ capacity: 12.5, terms }, { autoscale: { perInstance: 10 } })

  // the 13th instance starts past m = 2, when the arrivals add only 0.12
  expect(row?.multiple).toBeCloseTo(2, 11)
})

test('[L5] without an autoscaler the drawn instances are counted', () => {
  const row = theBreak({ capacity: 120, terms: [{ instancesOf: 'a' }, { constant: -1 }] }, { instances: 100 })

  expect(row).toMatchObject({ multiple: null, load: 99, utilization: 0.825 })
})

test('[L6] the smallest known link of a chain counts and is named', () => {
  const chain = [
    { name: 'configured', value: 1000 },
    { name: 'kernel', value: { source: 'unknown' } },
    { name: 'systemd', value: 90 },
  ]

  expect(theBreak({ capacity: { chain } })).toMatchObject({ link: 'systemd', multiple: 1.5 })
})

// Known answers zipf-1, zipf-3, hot-partition: octave-queueing and exact sums.
test.each([
  [100, 1, 5.187377517639621],
  [1_000_000, 0.99, 15.391849746036803],
  [10, 0, 10],
])('[L7] H(%d, %d) = %d', (keys, exponent, sum) => {
  expect(harmonic(keys, exponent) / sum).toBeCloseTo(1, 12)
})

test.each([
  [100, 1, 16, 0.24322715872558756],
  [1_000_000, 0.99, 16, 0.12340885861469598],
  [100_000, 0.8, 8, 0.14420438469214117],
])(
  '[L7] the hottest partition of %d keys, exponent %d, %d partitions gets %d',
  (keys, exponent, n, share) => {
    expect(hottestShare(keys, exponent, n) / share).toBeCloseTo(1, 11)
  },
)

test('[L7] skew lowers the multiple, one partition alone gets all', () => {
  const limit = { kind: 'hot-partition', keys: 100_000, zipfExponent: 0.8, capacity: 15 }

  expect(theBreak({ ...limit, partitions: 8 })).toMatchObject({ exactness: 'within-5-percent' })
  expect(theBreak({ ...limit, partitions: 8 })?.multiple).toBeCloseTo(15 / (60 * 0.14420438469214117), 9)
  expect(theBreak({ ...limit, partitions: 1 })?.multiple).toBeCloseTo(0.25, 12)
})

test('[L7] a stated share is taken as it is', () => {
  const row = theBreak({ kind: 'hot-partition', largestShare: 0.4, capacity: 48 }, { instances: 10 })

  expect(row).toMatchObject({ exactness: 'exact' })
  expect(row?.multiple).toBeCloseTo(2, 12)
})

test('[L9] a leader commits one thing at a time, however many instances stand by', () => {
  expect(theBreak({ kind: 'leader', commitSeconds: 0.0015 }, { instances: 9 })?.multiple).toBeCloseTo(
    1 / 0.0015 / 60,
    12,
  )
})

test('[L10] kinds that are not computed are left out and say so', () => {
  const board = aBoard({
    components: [
      {
        id: 'a',
        limits: [{ id: 'threads', kind: 'threads', capacity: { pool: 4 } }],
      },
      { id: 'c', cache: { items: 10, capacityItems: 2 } },
    ],
  })
  const { breaks, warnings } = forecast(board)

  expect(breaks).toEqual([])
  expect(warnings.map(({ code, path }) => `${code} ${path}`)).toEqual([
    'W_NOT_COMPUTED components/c/cache',
    'W_NOT_COMPUTED components/a/limits/threads',
  ])
})

test('[U1] unknown numbers are listed and what needs them is left out', () => {
  const unknown = { source: 'unknown' }
  const board = aBoard({
    drivers: [{ id: 'd', base: unknown }],
    flows: [{ id: 'f', entry: 'a', driver: 'd', perUnit: 2 }],
    components: [
      {
        id: 'a',
        hitRatio: unknown,
        limits: [
          { id: 'x', kind: 'rps', capacity: unknown },
          { id: 'y', kind: 'rps', capacity: { perInstance: unknown } },
          { id: 'z', kind: 'rps', capacity: 1, terms: [{ driver: 'd' }] },
          { id: 'w', kind: 'connections', from: 'a', poolPerInstance: 2 },
        ],
      },
    ],
    connections: [{ id: 'a-a', from: 'a', to: 'a', calls: unknown }],
  })
  const { breaks, unknowns } = forecast(board)

  expect(breaks).toEqual([])
  expect(unknowns).toEqual([
    'drivers/d/base',
    'components/a/hitRatio',
    'components/a/limits/x/capacity',
    'components/a/limits/y/capacity/perInstance',
    'components/a/limits/w/capacity',
    'connections/a-a/calls',
  ])
})
