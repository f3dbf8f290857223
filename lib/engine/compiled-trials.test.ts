import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aBoard, type BoardTree } from '#lib/model/a-board.ts'
import type { Board } from '#lib/model/board.ts'
import { quantitiesOf } from '#lib/model/board-quantities.ts'
import type { Question } from '#lib/model/forecast.ts'
import { medianOf } from '#lib/model/quantity.ts'
import { compiledTrials } from './compiled-trials.ts'
import { distributionOf } from './distribution.ts'
import { generatedBoard } from './generated-board.ts'
import type { Trial } from './trial.ts'
import type { UncertainInput } from './uncertain-inputs.ts'
import { writtenTrials } from './written-trials.ts'

/** Every quantity of a board as an input from half to twice its value; a share as one of ten percent around it. */
function allInputs(board: Board): readonly UncertainInput[] {
  return quantitiesOf(board).flatMap(({ path, quantity, bound }) => {
    const median = medianOf(quantity, bound)
    if (median === null || median === 0) return []
    const spread = bound === 'share' ? 1.1 : 2
    const range = {
      low: median / spread,
      high: Math.min(median * spread, bound === 'share' ? 0.99 : Infinity),
    }
    return [{ path, source: 'estimated', median, distribution: distributionOf(range, bound) }]
  })
}

const standardDeviations = fc.double({ min: -2, max: 2, noNaN: true })

/** The same answer from the compiled trials and from boards with the values written in. */
function expectAgreement(board: Board, question: Question = {}): void {
  const inputs = allInputs(board)
  const compiled = compiledTrials(board, inputs, question, 3)
  const written = writtenTrials(board, inputs, question, 3)

  expect(compiled).not.toBeNull()
  expect(compiled?.limits.map(({ limit }) => limit)).toEqual(written.limits.map(({ limit }) => limit))
  fc.assert(
    fc.property(fc.array(standardDeviations, { minLength: inputs.length, maxLength: inputs.length }), (z) => {
      const values = Float64Array.from(inputs, ({ distribution }, index) =>
        distribution.valueAt(z[index] ?? 0),
      )
      expectSame(compiled?.solve(values), written.solve(values))
    }),
    { numRuns: 20 },
  )
}

function expectSame(found: Trial | undefined, expected: Trial): void {
  const [leaders, broken] = [found?.leaders ?? [], found?.broken ?? []]
  const ratio = found?.first === expected.first ? 1 : (found?.first ?? 0) / expected.first
  expect(ratio).toBeCloseTo(1, 9)
  expect([...leaders].sort()).toEqual([...expected.leaders].sort())
  expect([...broken]).toEqual(expected.broken)
}

test.each([4, 8, 20])('[S5] trials agree with boards written anew, %d components', (size) => {
  for (const seed of [1, 2, 3]) expectAgreement(generatedBoard(size, seed))
})

const board: BoardTree = {
  drivers: [
    { id: 'users', base: 100 },
    {
      id: 'stored',
      base: 5,
      curve: {
        kind: 'step',
        points: [
          [1, 1],
          [2, 7],
        ],
      },
    },
  ],
  flows: [
    { id: 'view', entry: 'web', driver: 'users', perUnit: 2 },
    { id: 'upload', entry: 'web', driver: 'users', perUnit: 0.1 },
  ],
  components: [
    {
      id: 'web',
      instances: { az1: 2, az2: 2 },
      autoscale: { perInstance: 60 },
      maxInstances: 60,
      limits: [
        {
          id: 'chain',
          kind: 'files',
          capacity: {
            chain: [
              { name: 'a', value: 900 },
              { name: 'b', value: 800 },
            ],
          },
        },
      ],
    },
    {
      id: 'cache',
      instances: { az1: 1, az2: 1 },
      hitRatio: 0.8,
      hitFollowsSurvivors: true,
      failoverTo: ['db'],
      growsWith: 'stored',
      limits: [{ id: 'rps', kind: 'throughput', capacity: 5000 }],
    },
    {
      id: 'db',
      instances: { az1: 1, az2: 2 },
      limits: [
        {
          id: 'rps',
          kind: 'throughput',
          threshold: 0.8,
          capacity: { perInstance: 900, contention: 0.1, coherency: 0.01 },
        },
        {
          id: 'leader',
          kind: 'leader',
          commitSeconds: 0.002,
          terms: [{ arrivals: true, flows: ['upload'], coefficient: 2 }],
        },
        { id: 'slots', kind: 'connections', from: 'web', poolPerInstance: 10, capacity: 140 },
        {
          id: 'size',
          kind: 'storage',
          capacity: 900,
          terms: [
            { driver: 'stored', coefficient: 3, growsWith: 'users' },
            { constant: -40 },
            { connection: 'cache-db', coefficient: 0.1 },
          ],
        },
        { id: 'hot', kind: 'hot-partition', keys: 1000, zipfExponent: 0.9, partitions: 4, capacity: 700 },
      ],
    },
    {
      id: 'vendor',
      limits: [
        {
          id: 'quota',
          kind: 'quota',
          capacity: 400,
          terms: [
            { connection: 'web-vendor', flows: ['view'] },
            { instancesOf: 'web', coefficient: 2 },
          ],
        },
      ],
    },
  ],
  connections: [
    { id: 'web-cache', from: 'web', to: 'cache', calls: 2 },
    { id: 'cache-db', from: 'cache', to: 'db', onMiss: true, calls: 1.5 },
    {
      id: 'web-vendor',
      from: 'web',
      to: 'vendor',
      calls: 0.7,
      retry: { retries: 3, failureRatio: 0.2, budget: 0.25 },
    },
    { id: 'db-web', from: 'db', to: 'web', calls: 0.02 },
  ],
  domains: [{ id: 'az1', limits: [{ id: 'link', kind: 'bandwidth', capacity: 900 }] }, { id: 'az2' }],
}

test.each<Question>([{}, { down: [aBoard(board).domains[0]?.id].filter((id) => id !== undefined) }])(
  '[S5] trials agree on every kind of load, %j',
  (question) => {
    expectAgreement(aBoard(board), question)
  },
)

test('[S5] trials of one flow count that flow alone', () => {
  const [, upload] = aBoard(board).flows

  expectAgreement(aBoard(board), upload === undefined ? {} : { flow: upload.id })
})

test('[S5] a cycle that the draw closes breaks at any load', () => {
  const loop = aBoard({
    drivers: [{ id: 'd', base: 10 }],
    flows: [{ id: 'f', entry: 'a', driver: 'd', perUnit: 1 }],
    components: [{ id: 'a', limits: [{ id: 'rps', kind: 'throughput', capacity: 100 }] }],
    connections: [{ id: 'a-a', from: 'a', to: 'a', calls: 0.5 }],
  })
  const inputs = allInputs(loop)
  const values = Float64Array.from(inputs, ({ path, median }) =>
    path === 'connections/a-a/calls' ? 1 : median,
  )

  for (const trials of [compiledTrials(loop, inputs, {}, 2), writtenTrials(loop, inputs, {}, 2)]) {
    expect(trials?.solve(values)).toMatchObject({ first: 0, leaders: { length: 0 }, broken: { length: 0 } })
    expect(trials?.solve(Float64Array.from(inputs, ({ median }) => median)).first).toBeCloseTo(5, 12)
  }
})

test('limits that are met together lead together', () => {
  const limits = ['x', 'y', 'z'].map((id) => ({ id, kind: 'throughput', capacity: id === 'z' ? 30 : 20 }))
  const twins = aBoard({
    drivers: [{ id: 'd', base: '5 to 20' }],
    flows: [{ id: 'f', entry: 'a', driver: 'd', perUnit: 1 }],
    components: [{ id: 'a', limits }],
  })

  const trial = compiledTrials(twins, allInputs(twins), {}, 2)?.solve(Float64Array.of(5, 1, 20, 20, 30))

  expect(trial?.first).toBeCloseTo(4, 9)
  expect(trial?.leaders).toEqual(Int32Array.of(0, 1))
  expect(trial?.broken).toHaveLength(0)
})

test.each<[string, BoardTree]>([
  ['growing calls', { connections: [{ id: 'a-a', from: 'a', to: 'a', calls: 0.1, growsWith: 'd' }] }],
])('%s is left to boards written anew', (_, change) => {
  const tree = {
    drivers: [{ id: 'd', base: 10 }],
    flows: [{ id: 'f', entry: 'a', driver: 'd', perUnit: 1 }],
    components: [{ id: 'a', limits: [{ id: 'rps', kind: 'throughput', capacity: 100 }] }],
    ...change,
  }

  expect(compiledTrials(aBoard(tree), [], {}, 2)).toBeNull()
})
