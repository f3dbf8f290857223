import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aBoard, type BoardTree } from '#lib/model/a-board.ts'
import type { Board } from '#lib/model/board.ts'
import { quantitiesOf, withValues } from '#lib/model/board-quantities.ts'
import type { Break } from '#lib/model/forecast.ts'
import { medianOf } from '#lib/model/quantity.ts'
import { type Elasticity, elasticitiesOf } from './elasticity.ts'
import { forecast } from './forecast.ts'
import { generatedBoard } from './generated-board.ts'

type Row = Pick<Break, 'component' | 'limit' | 'domain'>

/** ∂ln m / ∂ln input of every quantity by solving the board four times around its value. */
function byDifferences(board: Board, row: Row): readonly Elasticity[] {
  return quantitiesOf(board).flatMap(({ path, quantity, bound }) => {
    const value = medianOf(quantity, bound)
    if (value === null || value === 0) return []
    const at = (steps: number) =>
      Math.log(multipleOf(withValues(board, new Map([[path, value * Math.exp(steps * 1e-3)]])), row))
    return [{ path, elasticity: (8 * (at(1) - at(-1)) - (at(2) - at(-2))) / 12e-3 }]
  })
}

function multipleOf(board: Board, { component, limit, domain }: Row): number {
  const { breaks } = forecast(board, { parts: [] })
  const found = breaks.find(
    (one) => one.component === component && one.limit === limit && one.domain === domain,
  )
  return found?.multiple ?? Infinity
}

/** Every limit that is met somewhere has the same elasticities either way. */
function expectAgreement(board: Board): void {
  for (const row of forecast(board, { parts: [] }).breaks) {
    if (row.multiple === null || row.multiple === 0) continue
    const found = new Map(elasticitiesOf(board, row).map(({ path, elasticity }) => [path, elasticity]))
    for (const { path, elasticity } of byDifferences(board, row)) {
      expect(found.get(path) ?? 0, `${row.component}.${row.limit} ${path}`).toBeCloseTo(elasticity, 6)
    }
  }
}

test('[S10] elasticities agree with differences on boards with cycles', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), (seed) => expectAgreement(generatedBoard(4, seed))),
    { numRuns: 3 },
  )
})

/** Everything that carries load: a cache, retries, growing calls, terms of every sort, domains. */
const everything: BoardTree = {
  drivers: [
    { id: 'users', base: 100 },
    { id: 'stored', base: 5, curve: { kind: 'nlogn', n0: 1000 } },
  ],
  flows: [
    { id: 'view', entry: 'web', driver: 'users', perUnit: 2 },
    { id: 'upload', entry: 'web', driver: 'users', perUnit: 0.1 },
  ],
  components: [
    {
      id: 'web',
      limits: [
        {
          id: 'chain',
          kind: 'files',
          capacity: {
            chain: [
              { name: 'soft', value: 9000 },
              { name: 'hard', value: 8000 },
            ],
          },
        },
      ],
    },
    {
      id: 'cache',
      kind: 'cache',
      hitRatio: '0.8 to 0.95',
      growsWith: 'stored',
      limits: [{ id: 'rps', kind: 'throughput', capacity: 50_000 }],
    },
    {
      id: 'db',
      instances: { az1: 1, az2: 2 },
      limits: [
        { id: 'rps', kind: 'throughput', capacity: { perInstance: 900 } },
        {
          id: 'leader',
          kind: 'leader',
          commitSeconds: 0.002,
          terms: [{ arrivals: true, flows: ['upload'], coefficient: 2 }],
        },
        {
          id: 'size',
          kind: 'storage',
          capacity: 900,
          terms: [
            { driver: 'stored', coefficient: 3, growsWith: 'users' },
            { constant: 40 },
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
          capacity: 4000,
          terms: [{ connection: 'web-vendor', flows: ['view'] }],
        },
      ],
    },
  ],
  connections: [
    { id: 'web-cache', from: 'web', to: 'cache', calls: '1 to 3' },
    { id: 'cache-db', from: 'cache', to: 'db', onMiss: true, calls: 1.5, growsWith: 'stored' },
    { id: 'web-vendor', from: 'web', to: 'vendor', calls: 0.7, retry: { retries: 3, failureRatio: 0.2 } },
    { id: 'db-web', from: 'db', to: 'web', calls: 0.05 },
  ],
  domains: [{ id: 'az1', limits: [{ id: 'link', kind: 'bandwidth', capacity: 5000 }] }, { id: 'az2' }],
}

test('[S10] elasticities agree with differences for every kind of load', () => {
  expectAgreement(aBoard(everything))
})

test('[S10] a used up retry budget hides the failure ratio', () => {
  const connections = (everything.connections as BoardTree[]).map((row) =>
    row.id === 'web-vendor' ? { ...row, retry: { retries: 3, failureRatio: 0.2, budget: 0.1 } } : row,
  )
  const board = aBoard({ ...everything, connections })

  expectAgreement(board)
})

/** Two web servers more at each multiple of 10 requests, and a database with a place for so many connections. */
function pooled(capacity: number): Board {
  return aBoard({
    drivers: [{ id: 'd', base: 35 }],
    flows: [{ id: 'f', entry: 'web', driver: 'd', perUnit: 1 }],
    components: [
      { id: 'web', autoscale: { perInstance: 10 }, maxInstances: 500, limits: [] },
      {
        id: 'db',
        limits: [{ id: 'slots', kind: 'connections', from: 'web', poolPerInstance: 10, capacity }],
      },
    ],
  })
}

test('[S10] counted instances break where the arrivals fill one more', () => {
  const board = pooled(200)
  const [row] = forecast(board, { parts: [] }).breaks

  expect(row?.multiple).toBeCloseTo(200 / 35, 12)
  expect(row === undefined ? [] : elasticitiesOf(board, row)).toEqual([
    { path: 'flows/f/perUnit', elasticity: expect.closeTo(-1, 9) },
    { path: 'drivers/d/base', elasticity: expect.closeTo(-1, 9) },
  ])
})

/** A pool that waits for a database, which others may load as well. */
function waiting({ tokens, others }: { readonly tokens: number; readonly others: number }): Board {
  return aBoard({
    drivers: [{ id: 'd', base: 5 }],
    flows: [
      { id: 'f', entry: 'api', driver: 'd', perUnit: 1 },
      { id: 'other', entry: 'cron', driver: 'd', perUnit: others },
    ],
    components: [
      { id: 'api', ownSeconds: 0.025, limits: [{ id: 'pool', kind: 'pool', capacity: { pool: tokens } }] },
      { id: 'db', service: { meanSeconds: 0.01 } },
      { id: 'cron', ownSeconds: 1 },
      { id: 'mail', ownSeconds: 1 },
    ],
    connections: [
      { id: 'api-db', from: 'api', to: 'db', calls: 2 },
      { id: 'cron-db', from: 'cron', to: 'db', calls: 0.5 },
      { id: 'api-mail', from: 'api', to: 'mail', calls: 3, mode: 'async' },
    ],
  })
}

test('[S10] one token moves with the time that each part takes', () => {
  const board = waiting({ tokens: 1, others: 0 })
  const [row] = forecast(board, { parts: [] }).breaks

  // 0.025 s of its own and two calls of 0.01 s
  const [own, waits] = [25 / 45, 20 / 45]
  const found = row === undefined ? [] : elasticitiesOf(board, row)
  expect(new Map(found.map(({ path, elasticity }) => [path, elasticity]))).toEqual(
    new Map([
      ['drivers/d/base', expect.closeTo(-1, 9)],
      ['flows/f/perUnit', expect.closeTo(-1, 9)],
      ['components/api/ownSeconds', expect.closeTo(-own, 9)],
      ['components/db/service/meanSeconds', expect.closeTo(-waits, 9)],
      ['connections/api-db/calls', expect.closeTo(-waits, 9)],
    ]),
  )
})

test('[S10] a pool moves with the traffic of others', () => {
  for (const tokens of [1, 4, 30]) expectAgreement(waiting({ tokens, others: 2 }))
})

test('what is never met has no elasticities', () => {
  const board = pooled(20_000)
  const [row] = forecast(board, { parts: [] }).breaks

  expect(row?.multiple).toBeNull()
  expect(row === undefined ? null : elasticitiesOf(board, row)).toEqual([])
})
