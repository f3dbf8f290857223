import fc from 'fast-check'
import { expect, test } from 'vitest'
import { forecast } from '#lib/engine/forecast.ts'
import { generatedBoard } from '#lib/engine/generated-board.ts'
import { aBoard, type BoardTree } from '#lib/model/a-board.ts'
import type { Board } from '#lib/model/board.ts'
import type { FixKind, SizedFix } from '#lib/model/fix.ts'
import { breakName, isMetBy } from '#lib/model/forecast.ts'
import type { DomainId } from '#lib/model/id.ts'
import { fixesFor } from './fixes-for.ts'
import { withFix } from './with-fix.ts'

const rps = (capacity: unknown) => [{ id: 'rps', kind: 'throughput', capacity }]

/** 10 requests a second into `web`, which calls `db`; asked about ten times. */
function drawn(components: readonly BoardTree[], tree: BoardTree = {}): Board {
  return aBoard({
    scenario: { multiple: 10 },
    drivers: [{ id: 'd', base: 10 }],
    flows: [{ id: 'f', entry: 'web', driver: 'd', perUnit: 1 }],
    components: [{ id: 'web', kind: 'service' }, ...components],
    connections: [{ id: 'web-db', from: 'web', to: 'db' }],
    ...tree,
  })
}

/** What is offered for the first break. */
function offered(board: Board, down: readonly string[] = []): readonly SizedFix[] {
  const [first] = forecast(board, { down: down as DomainId[], parts: [] }).breaks
  return first === undefined ? [] : fixesFor(board, first, { down: down as DomainId[] })
}

function fixOf(kind: FixKind, board: Board, down?: readonly string[]): SizedFix | undefined {
  return offered(board, down).find(({ fix }) => fix.kind === kind)
}

test('[E6] what holds needs no fix', () => {
  expect(offered(drawn([{ id: 'db', limits: rps(100) }]))).toEqual([])
})

test('[E6] a limit is raised by the factor that is needed', () => {
  expect(fixOf('raise-limit', drawn([{ id: 'db', limits: rps(20) }]))).toEqual({
    fix: { kind: 'raise-limit', holder: 'db', limit: 'rps', factor: 5 },
    multiple: 10,
    obstacle: null,
    next: { name: 'db.rps', multiple: 10 },
  })
})

test('[E5] raising a limit keeps its doubts and its source', () => {
  const board = drawn([{ id: 'db', limits: rps({ value: 20, low: 10, high: 40, source: 'measured' }) }])
  const fix = fixOf('raise-limit', board)?.fix
  const raised = fix === undefined ? board : withFix(board, fix)

  expect(raised.components.at(-1)?.limits[0]?.capacity).toEqual({
    value: 100,
    low: 50,
    high: 200,
    source: 'measured',
  })
  expect(board.components.at(-1)?.limits[0]?.capacity).toMatchObject({ value: 20 })
})

test('[E5] every link below the raised one is raised with it', () => {
  const chain = [
    { name: 'setting', value: 20 },
    { name: 'kernel', value: 60 },
    { name: 'memory', value: 900 },
  ]

  expect(fixOf('raise-limit', drawn([{ id: 'db', limits: rps({ chain }) }]))).toMatchObject({
    fix: { factor: 5 },
    multiple: 10,
    obstacle: null,
  })
})

test('[E6] as many instances are added as are needed and no more', () => {
  const board = drawn([{ id: 'db', instances: 2, limits: rps({ perInstance: 15 }) }])

  expect(fixOf('add-instances', board)?.fix).toMatchObject({ instances: 7 })
})

test('[E5] added instances are spread over the domains that are drawn', () => {
  const board = drawn([{ id: 'db', instances: { az1: 2, az2: 1 }, limits: rps({ perInstance: 15 }) }], {
    domains: [{ id: 'az1' }, { id: 'az2' }],
  })
  const fix = fixOf('add-instances', board)?.fix

  expect(fix && withFix(board, fix).components.at(-1)?.instances).toEqual({ az1: 4, az2: 3 })
})

test('[E6] with a domain lost the survivors carry it', () => {
  const board = drawn([{ id: 'db', instances: { az1: 2, az2: 2 }, limits: rps({ perInstance: 15 }) }], {
    domains: [{ id: 'az1' }, { id: 'az2' }],
  })

  expect(fixOf('add-instances', board, ['az1'])).toMatchObject({ fix: { instances: 14 }, obstacle: null })
})

test('[E6] past their best more instances carry less', () => {
  const capacity = { perInstance: 15, contention: 0.1, coherency: 0.05 }

  expect(fixOf('add-instances', drawn([{ id: 'db', instances: 2, limits: rps(capacity) }]))).toMatchObject({
    fix: { instances: 4 },
    obstacle: 'retrograde',
  })
})

test('[E6] a ceiling is raised where instances start by themselves', () => {
  const autoscale = { perInstance: 15 }
  const board = drawn([
    { id: 'db', instances: 1, maxInstances: 2, autoscale, limits: rps({ perInstance: 15 }) },
  ])

  expect(fixOf('raise-ceiling', board)).toMatchObject({ fix: { maxInstances: 7 }, obstacle: null })
  expect(fixOf('add-instances', board)).toBeUndefined()
})

test('[E5] scaling out moves the break to the connections of the callers', () => {
  const web = { id: 'api', instances: 2, limits: rps({ perInstance: 10 }) }
  const pool = { id: 'conns', kind: 'connections', from: 'api', poolPerInstance: 10, capacity: 50 }
  const board = drawn([web, { id: 'db', limits: [pool] }], {
    connections: [
      { id: 'web-api', from: 'web', to: 'api' },
      { id: 'api-db', from: 'api', to: 'db' },
    ],
  })

  expect(forecast(board).breaks.map(({ multiple }) => multiple)).toEqual([2, null])
  expect(fixOf('add-instances', board)).toMatchObject({
    fix: { instances: 10 },
    obstacle: null,
    next: { name: 'db.conns', multiple: 0 },
  })
})

test('[E6] a pooler makes connections independent of the callers', () => {
  const autoscale = { perInstance: 1 }
  const pool = { id: 'conns', kind: 'connections', from: 'web', poolPerInstance: 10, capacity: 450 }
  const board = drawn([], {
    components: [
      { id: 'web', kind: 'service', autoscale },
      { id: 'db', limits: [pool] },
    ],
    connections: [{ id: 'web-db', from: 'web', to: 'db', calls: 3 }],
  })
  const pooled = fixOf('add-pooler', board)
  const after = pooled && forecast(withFix(board, pooled.fix))

  expect(pooled).toMatchObject({ fix: { connections: 225 }, multiple: null, obstacle: null })
  expect(after?.arrivals).toMatchObject({ 'db-pooler': 30, db: 30 })
})

test('[E6] a store is split over as many parts as are needed', () => {
  const limits = [
    { id: 'writes', kind: 'leader', commitSeconds: 0.025 },
    { id: 'rows', kind: 'rows', capacity: 60 },
  ]

  expect(fixOf('shard', drawn([{ id: 'db', kind: 'database', limits }]))).toMatchObject({
    fix: { parts: 3 },
    multiple: 12,
    next: { name: 'db.writes', multiple: 12 },
  })
})

test('[E6] a service has no data to split', () => {
  expect(fixOf('shard', drawn([{ id: 'db', kind: 'service', limits: rps(20) }]))).toBeUndefined()
})

test('[E6] partitions help until one key is too much', () => {
  const hot = (keys: number, capacity: number) =>
    drawn([
      {
        id: 'db',
        limits: [{ id: 'hot', kind: 'hot-partition', keys, zipfExponent: 1, partitions: 2, capacity }],
      },
    ])

  expect(fixOf('add-partitions', hot(100, 30))?.obstacle).toBeNull()
  expect(fixOf('add-partitions', hot(100, 15))?.obstacle).toBe('one-key')
})

test('[E7] a cache is asked for the hits that are missing', () => {
  const board = drawn([{ id: 'db', kind: 'database', limits: rps(25) }])
  const cached = fixOf('add-cache', board)

  expect(cached).toMatchObject({ fix: { connection: 'web-db' }, obstacle: null })
  expect(cached?.fix).toHaveProperty('hitRatio', expect.closeTo(0.75, 12))
  expect(cached?.multiple).toBeCloseTo(10, 9)
})

test('[E7] a cache that is there has to hit more often', () => {
  const board = drawn([{ id: 'db', limits: rps(25) }], {
    components: [
      { id: 'web', kind: 'cache', hitRatio: 0.5 },
      { id: 'db', limits: rps(25) },
    ],
    connections: [{ id: 'web-db', from: 'web', to: 'db', onMiss: true }],
  })

  expect(fixOf('add-cache', board)).toBeUndefined()
  expect(fixOf('raise-hit-ratio', board)?.fix).toHaveProperty('hitRatio', expect.closeTo(0.75, 12))
})

test('[E7] no cache helps against what does not pass through it', () => {
  const terms = [{ arrivals: true }, { driver: 'd', coefficient: 10 }]

  expect(
    fixOf('add-cache', drawn([{ id: 'db', limits: [{ id: 'io', kind: 'iops', terms, capacity: 50 }] }]))
      ?.obstacle,
  ).toBe('other-load')
})

test('[E6] a budget takes the retries off', () => {
  const retry = { retries: 3, failureRatio: 0.5 }
  const board = drawn([{ id: 'db', limits: rps(112) }], {
    connections: [{ id: 'web-db', from: 'web', to: 'db', retry }],
  })

  expect(fixOf('retry-budget', board)).toMatchObject({
    fix: { connection: 'web-db', budget: 0.1 },
    obstacle: null,
  })
})

test('[E6] half of the components move to a second domain', () => {
  const board = drawn(
    [
      { id: 'db', instances: { disk: 1 } },
      { id: 'files', instances: { disk: 1 } },
    ],
    {
      connections: [
        { id: 'web-db', from: 'web', to: 'db', calls: 2 },
        { id: 'web-files', from: 'web', to: 'files', calls: 1 },
      ],
      domains: [{ id: 'disk', limits: [{ id: 'iops', kind: 'iops', capacity: 200 }] }],
    },
  )

  expect(fixOf('split-domain', board)).toMatchObject({
    fix: { domain: 'disk', moved: ['files'] },
    multiple: 10,
    obstacle: null,
  })
})

test('[E5] raising a domain’s limit leaves its namesake alone', () => {
  const board = drawn([{ id: 'disk', instances: { disk: 1 }, limits: rps(900) }], {
    connections: [{ id: 'web-disk', from: 'web', to: 'disk' }],
    domains: [{ id: 'disk', limits: [{ id: 'rps', kind: 'iops', capacity: 20 }] }],
  })

  expect(fixOf('raise-limit', board)).toMatchObject({
    fix: { domain: true, factor: 5 },
    multiple: 10,
    obstacle: null,
  })
})

test('[E6] one component cannot be in two places', () => {
  const board = drawn([{ id: 'db', instances: { disk: 1 } }], {
    domains: [{ id: 'disk', limits: [{ id: 'iops', kind: 'iops', capacity: 20 }] }],
  })

  expect(fixOf('split-domain', board)?.obstacle).toBe('nothing-to-move')
})

test('[E5] a queue takes the waiting away and keeps the requests', () => {
  const board = drawn([{ id: 'db', limits: rps(20) }])
  const [connection] = board.connections
  const queued = connection && withFix(board, { kind: 'add-queue', connection: connection.id })

  expect(queued && forecast(queued).arrivals).toEqual({ web: 10, db: 10, 'db-queue': 10 })
  expect(queued?.connections.map(({ mode }) => mode)).toEqual(['async', 'async'])
})

test('[E6] after a fix the limit holds, or the fix says why not', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.double({ min: 2, max: 1000, noNaN: true }),
      (seed, at) => {
        const board = generatedBoard(6, seed)
        for (const row of forecast(board, { at, parts: [] }).breaks.slice(0, 3)) {
          for (const { fix, obstacle } of fixesFor(board, row, { at })) {
            const after = forecast(withFix(board, fix), { at, parts: [] }).breaks
            const it = after.find((one) => breakName(one) === breakName(row))

            expect(it !== undefined && isMetBy(it, at)).toBe(obstacle !== null)
          }
        }
      },
    ),
    { numRuns: 30 },
  )
})
