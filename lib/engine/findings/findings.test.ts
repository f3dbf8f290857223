import { expect, test } from 'vitest'
import { forecast } from '#lib/engine/forecast.ts'
import { generatedBoard } from '#lib/engine/generated-board.ts'
import { findingText } from '#lib/language/finding-text.ts'
import { languages } from '#lib/language/language.ts'
import { aBoard, type BoardTree } from '#lib/model/a-board.ts'
import { type Finding, type FindingId, findingIds, severities } from '#lib/model/finding.ts'

const rps = (capacity: unknown) => [{ id: 'rps', kind: 'throughput', capacity }]
const calls = (from: string, to: string, more: BoardTree = {}) => ({ id: `${from}-${to}`, from, to, ...more })
const inARow = (...ids: readonly string[]) => ids.slice(1).map((to, index) => calls(ids[index] ?? '', to))
const retry = { retries: 2 }

/** 10 requests a second into `web`, at a hundred times. */
function drawn(components: readonly BoardTree[], tree: BoardTree = {}) {
  return aBoard({
    drivers: [{ id: 'd', base: 10 }],
    flows: [{ id: 'f', entry: 'web', driver: 'd', perUnit: 1 }],
    components: [{ id: 'web', kind: 'service' }, ...components],
    ...tree,
  })
}

function found(id: FindingId, board: ReturnType<typeof drawn>): readonly Finding[] {
  return (forecast(board, { parts: ['findings'] }).findings ?? []).filter((finding) => finding.id === id)
}

const db = { id: 'db', kind: 'database' }
const webDb = { connections: [calls('web', 'db')] }
const zones = ['az1', 'az2', 'az3'].map((id) => ({ id, kind: 'zone' }))

/** Each rule: a board that has it, what it is on, what proves it, and a board that nearly has it. */
const cases: Readonly<
  Record<FindingId, readonly [ReturnType<typeof drawn>, object, ReturnType<typeof drawn>]>
> = {
  'superlinear-growth': [
    drawn([], { drivers: [{ id: 'd', base: 10, curve: { kind: 'quadratic' } }] }),
    {
      severity: 'high',
      on: { flow: 'f' },
      evidence: { driver: 'd', curve: 'quadratic', growth: 1e4, multiple: 100 },
    },
    drawn([], { drivers: [{ id: 'd', base: 10, curve: { kind: 'linear' } }] }),
  ],
  'call-cycle': [
    drawn([db], { connections: [calls('web', 'db'), calls('db', 'web', { calls: 0.1 })] }),
    { severity: 'medium', evidence: { components: ['web', 'db', 'web'] } },
    drawn([db], webDb),
  ],
  'startup-cycle': [
    drawn([db], { connections: [calls('web', 'db'), calls('db', 'web', { mode: 'startup' })] }),
    { severity: 'high', on: { connection: 'db-web' }, evidence: { components: ['web', 'db'] } },
    drawn([db], {
      connections: [calls('web', 'db', { mode: 'startup' }), calls('db', 'web', { mode: 'async', calls: 0 })],
    }),
  ],
  'deep-chain': [
    drawn([{ id: 'a' }, { id: 'b' }, { id: 'c' }, db], { connections: inARow('web', 'a', 'b', 'c', 'db') }),
    {
      severity: 'medium',
      on: { flow: 'f' },
      evidence: { depth: 4, components: ['web', 'a', 'b', 'c', 'db'] },
    },
    drawn([{ id: 'a' }, { id: 'b' }, db], { connections: inARow('web', 'a', 'b', 'db') }),
  ],
  'shared-database': [
    drawn([db, { id: 'jobs', kind: 'worker' }], { connections: [calls('web', 'db'), calls('jobs', 'db')] }),
    { severity: 'medium', on: { component: 'db' }, evidence: { callers: ['web', 'jobs'], owners: [] } },
    drawn([db, { id: 'store', kind: 'cache' }], { connections: [calls('web', 'db'), calls('store', 'db')] }),
  ],
  'single-writer': [
    drawn([{ ...db, state: 'single-writer', limits: rps(50) }], webDb),
    { severity: 'high', on: { component: 'db' }, evidence: { multiple: 5 } },
    drawn([{ ...db, state: 'single-writer', limits: rps(50) }]),
  ],
  'stateful-service': [
    drawn([{ id: 'rooms', kind: 'service', state: 'sharded' }], { connections: [calls('web', 'rooms')] }),
    { severity: 'medium', on: { component: 'rooms' }, evidence: { state: 'sharded' } },
    drawn([{ id: 'rooms', kind: 'database', state: 'sharded' }], { connections: [calls('web', 'rooms')] }),
  ],
  'nested-retries': [
    drawn([{ id: 'a' }, db], { connections: [calls('web', 'a', { retry }), calls('a', 'db', { retry })] }),
    {
      severity: 'medium',
      on: { connection: 'a-db' },
      evidence: { connections: ['web-a', 'a-db'], attempts: 9 },
    },
    drawn([{ id: 'a' }, db], {
      connections: [calls('web', 'a', { retry: { ...retry, budget: 0.1 } }), calls('a', 'db', { retry })],
    }),
  ],
  'retries-without-budget': [
    drawn([{ ...db, limits: rps(500) }], { connections: [calls('web', 'db', { retry })] }),
    { severity: 'medium', on: { connection: 'web-db' }, evidence: { attempts: 3 } },
    drawn([{ ...db, limits: rps(500) }], {
      connections: [calls('web', 'db', { retry: { ...retry, budget: 0.1 } })],
    }),
  ],
  'no-failover': [
    drawn([{ ...db, instances: 1 }], webDb),
    { severity: 'high', on: { component: 'db' } },
    drawn([{ ...db, instances: 1, failoverTo: ['standby'] }, { id: 'standby' }], webDb),
  ],
  'shared-fate': [
    drawn([{ ...db, instances: { az1: 3 } }], { ...webDb, domains: zones }),
    { severity: 'medium', on: { component: 'db' }, evidence: { domain: 'az1', instances: 3 } },
    drawn([{ ...db, instances: { az1: 2, az2: 1 } }], { ...webDb, domains: zones }),
  ],
  'quorum-unmet': [
    drawn([{ ...db, instances: 2, need: 3 }], webDb),
    { severity: 'high', on: { component: 'db' }, evidence: { need: 3, instances: 2 } },
    drawn([{ ...db, instances: 3, need: 3 }], webDb),
  ],
  'quorum-lost-with-domain': [
    drawn([{ ...db, instances: { az1: 2, az2: 1 }, need: 2 }], { ...webDb, domains: zones }),
    { severity: 'high', on: { component: 'db' }, evidence: { domain: 'az1', left: 1, need: 2 } },
    drawn([{ ...db, instances: { az1: 1, az2: 1, az3: 1 }, need: 2 }], { ...webDb, domains: zones }),
  ],
  'cold-cache': [
    drawn(
      [
        { id: 'store', kind: 'cache', hitRatio: 0.9 },
        { ...db, limits: rps(5) },
      ],
      {
        connections: [calls('web', 'store'), calls('store', 'db', { onMiss: true })],
      },
    ),
    {
      severity: 'high',
      on: { component: 'store' },
      evidence: { hitRatio: 0.9, behind: 'db', multiple: 0.5 },
    },
    drawn(
      [
        { id: 'store', kind: 'cache', hitRatio: 0.9 },
        { ...db, limits: rps(50) },
      ],
      {
        connections: [calls('web', 'store'), calls('store', 'db', { onMiss: true })],
      },
    ),
  ],
  'unbounded-queue': [
    drawn(
      [
        { id: 'jobs', kind: 'queue' },
        { id: 'mill', kind: 'worker', limits: rps(100) },
      ],
      {
        connections: inARow('web', 'jobs', 'mill'),
      },
    ),
    { severity: 'high', on: { component: 'jobs' }, evidence: { consumer: 'mill', multiple: 10 } },
    drawn(
      [
        {
          id: 'jobs',
          kind: 'queue',
          limits: [{ id: 'age', kind: 'delay', maxDelaySeconds: 60, capacity: 1 }],
        },
      ],
      {
        connections: inARow('web', 'jobs'),
      },
    ),
  ],
  'third-party-quota': [
    drawn([{ id: 'mail', kind: 'external', limits: rps(500) }], { connections: [calls('web', 'mail')] }),
    { severity: 'medium', on: { component: 'mail' }, evidence: { multiple: 50 } },
    drawn([{ id: 'mail', kind: 'external', limits: rps(500) }]),
  ],
  'slow-autoscaler': [
    drawn([{ id: 'api', instances: 4, autoscale: { perInstance: 10, reactionSeconds: 300 } }], {
      connections: [calls('web', 'api')],
      scenario: { ramp: { doublingSeconds: 120 } },
    }),
    {
      severity: 'high',
      on: { component: 'api' },
      evidence: { reactionSeconds: 300, doublingSeconds: 120, multiple: 4 },
    },
    drawn([{ id: 'api', instances: 8, autoscale: { perInstance: 10, reactionSeconds: 300 } }], {
      connections: [calls('web', 'api')],
      scenario: { ramp: { doublingSeconds: 120 } },
    }),
  ],
  'unwatched-break': [
    drawn([{ ...db, limits: rps(50), operations: { metrics: true } }], webDb),
    { severity: 'high', on: { component: 'db' }, evidence: { missing: ['alerts', 'owner'], multiple: 5 } },
    drawn([{ ...db, limits: rps(50), operations: { metrics: true, alerts: true, owner: 'Data' } }], webDb),
  ],
  'no-rollout': [
    drawn([{ ...db, limits: rps(50) }], webDb),
    { severity: 'medium', on: { component: 'db' }, evidence: { multiple: 5 } },
    drawn([{ ...db, limits: rps(5000) }], webDb),
  ],
  'no-recovery': [
    drawn([{ ...db, limits: rps(500) }], webDb),
    { severity: 'low', on: { component: 'db' }, evidence: { multiple: 50 } },
    drawn([{ ...db, limits: rps(500), operations: { recovery: 'auto' } }], webDb),
  ],
}

test.each(findingIds)('[E9] %s is found where it is drawn', (id) => {
  const [having, finding] = cases[id]

  expect(found(id, having)).toHaveLength(1)
  expect(found(id, having)[0]).toMatchObject(finding)
})

test.each(findingIds)('[E9] %s is not found where it is not', (id) => {
  const [, , lacking] = cases[id]

  expect(found(id, lacking)).toEqual([])
})

test('[E9] the most severe findings come first', () => {
  const { findings = [] } = forecast(generatedBoard(60))
  const order = findings.map(({ severity }) => severities.indexOf(severity))

  expect(order.length).toBeGreaterThan(0)
  expect(order).toEqual(order.toSorted((a, b) => a - b))
})

test('[E9] an empty board has no findings', () => {
  expect(forecast(aBoard()).findings).toEqual([])
})

test.each(findingIds)('%s reads without gaps in both languages', (id) => {
  const [having] = cases[id]
  for (const language of languages) {
    for (const finding of found(id, having)) {
      const sentences = Object.values(findingText(finding, having, language))

      expect(sentences).toHaveLength(4)
      for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|NaN|Infinity|object|–|^$/)
    }
  }
})

test('[E12] an asynchronous call ends the chain', () => {
  const board = drawn([{ id: 'a' }, { id: 'b' }, { id: 'c' }, db], {
    connections: [...inARow('web', 'a', 'b', 'c'), calls('c', 'db', { mode: 'async' })],
  })

  expect(found('deep-chain', board)).toEqual([])
})

test('[E16] only the last of three layers is named, with all attempts', () => {
  const board = drawn([{ id: 'a' }, { id: 'b' }, db], {
    connections: [calls('web', 'a', { retry }), calls('a', 'b', { retry }), calls('b', 'db', { retry })],
  })

  expect(found('nested-retries', board)).toMatchObject([
    { on: { connection: 'b-db' }, evidence: { attempts: 27 } },
  ])
})
