import { expect, test } from 'vitest'
import { aBoard, type BoardTree } from '#lib/model/a-board.ts'
import type { Board } from '#lib/model/board.ts'
import type { Loss } from '#lib/model/loss.ts'
import { forecast } from './forecast.ts'

const rps = (capacity: unknown) => [{ id: 'rps', kind: 'throughput', capacity }]

/** 100 requests a second into `a`; connections as [from, to, calls, more]; zones az1 and az2. */
function aFlow(
  components: readonly BoardTree[],
  connections: readonly (readonly [string, string, number, object?])[],
  tree: BoardTree = {},
): Board {
  return aBoard({
    drivers: [{ id: 'd', base: 100 }],
    flows: [{ id: 'f', entry: 'a', driver: 'd', perUnit: 1 }],
    components: components.map((component) => ({ limits: [], ...component })),
    connections: connections.map(([from, to, calls, more]) => ({
      id: `${from}-${to}`,
      from,
      to,
      calls,
      ...more,
    })),
    domains: [{ id: 'az1' }, { id: 'az2' }],
    ...tree,
  })
}

/** What losing these domains costs at 1. */
function lost(board: Board, ...down: readonly string[]): Loss {
  const ids = board.domains.map(({ id }) => id).filter((id) => down.includes(id))
  const [today] = forecast(board, { down: ids, at: 1, parts: ['lost'] }).lost ?? []
  if (today === undefined) throw new Error('Nothing was said about what is lost.')
  return today
}

test('[F1] the smallest capacity decides what share is served', () => {
  const limits = [
    ...rps(50),
    { id: 'iops', kind: 'iops', terms: [{ arrivals: true, coefficient: 2 }], capacity: 80 },
  ]
  const board = aFlow([{ id: 'a', limits }], [])

  expect(lost(board).fraction).toBeCloseTo(0.6, 12)
})

test('[F1] what was turned away burdens nobody behind', () => {
  const board = aFlow(
    [
      { id: 'a', limits: rps(40) },
      { id: 'b', limits: rps(40) },
    ],
    [['a', 'b', 1]],
  )

  expect(lost(board).fraction).toBeCloseTo(0.6, 12)
  expect(lost(board).steps).toEqual([['a']])
})

test('[F2] a limit turns away only the requests that it counts', () => {
  const limits = [
    { id: 'writes', kind: 'throughput', terms: [{ arrivals: true, flows: ['w'] }], capacity: 5 },
  ]
  const board = aFlow([{ id: 'a', limits }], [], {
    flows: [
      { id: 'r', entry: 'a', driver: 'd', perUnit: 0.9 },
      { id: 'w', entry: 'a', driver: 'd', perUnit: 0.1 },
    ],
  })

  expect(lost(board)).toMatchObject({ flows: { r: 0, w: 0.5 } })
  expect(lost(board).fraction).toBeCloseTo(0.05, 12)
})

test('[F2] a quota on calls fails the calls, not the caller', () => {
  const limits = [{ id: 'quota', kind: 'quota', terms: [{ connection: 'a-b' }], capacity: 5 }]
  const board = (more: object) => aFlow([{ id: 'a', limits }, { id: 'b' }], [['a', 'b', 0.2, more]])

  expect(lost(board({})).fraction).toBeCloseTo(0.2 * 0.75, 12)
  expect(lost(board({ critical: false })).fraction).toBe(0)
})

test('[F2] storage, connections and instances turn nobody away', () => {
  const limits = [
    { id: 'storage', kind: 'storage', terms: [{ driver: 'd' }], capacity: 1 },
    { id: 'pool', kind: 'connections', from: 'a', poolPerInstance: 10, capacity: 1 },
    { id: 'hosts', kind: 'hosts', terms: [{ instancesOf: 'a' }], capacity: 0 },
  ]

  expect(lost(aFlow([{ id: 'a', limits }], [])).fraction).toBe(0)
})

test('[F2] what else loads a limit leaves requests less of it', () => {
  const terms = [{ arrivals: true }, { constant: 100 }]
  const limits = [{ id: 'cpu', kind: 'cpu', terms, capacity: 100 }]

  expect(lost(aFlow([{ id: 'a', limits }], [])).fraction).toBeCloseTo(0.5, 12)
})

test('[F2] a shared link turns away the requests of all that stand behind it', () => {
  const board = aFlow(
    [
      { id: 'a', instances: { az1: 1 } },
      { id: 'b', instances: { az1: 1 } },
    ],
    [['a', 'b', 1]],
    {
      domains: [{ id: 'az1', limits: [{ id: 'link', kind: 'bandwidth', capacity: 75 }] }],
    },
  )
  // s(100 + 100 s) = 75 has the solution s = 1/2.
  expect(lost(board).fraction).toBeCloseTo(0.75, 9)
  expect(lost(board).steps).toEqual([['az1']])
})

test('[F2] the link of a lost zone turns nobody away elsewhere', () => {
  const board = aFlow([{ id: 'a', instances: { az1: 1, az2: 1 } }], [], {
    domains: [{ id: 'az1', limits: [{ id: 'link', kind: 'bandwidth', capacity: 500 }] }, { id: 'az2' }],
  })

  expect(lost(board, 'az1').fraction).toBe(0)
})

test('[F3] without an instance nothing is served', () => {
  const board = aFlow([{ id: 'a' }, { id: 'b', instances: { az1: 2 } }], [['a', 'b', 0.3]])

  expect(lost(board, 'az1').fraction).toBeCloseTo(0.3, 12)
  expect(lost(board, 'az1').steps).toEqual([['b']])
  expect(lost(board, 'az2')).toMatchObject({ fraction: 0, steps: [] })
})

test('[F3] [F6] a lost cache fails nobody, but those behind it', () => {
  const board = aFlow(
    [
      { id: 'a' },
      {
        id: 'cache',
        kind: 'cache',
        hitRatio: 0.9,
        instances: { az1: 1 },
        limits: rps({ perInstance: 1000 }),
      },
      { id: 'db', limits: rps(25) },
    ],
    [
      ['a', 'cache', 1],
      ['cache', 'db', 1, { onMiss: true }],
    ],
  )

  expect(lost(board).fraction).toBe(0)
  expect(lost(board, 'az1')).toMatchObject({ fraction: 0.75, steps: [['cache'], ['db']] })
})

test('[F3] a stand-in takes what it can, and the rest is lost', () => {
  const board = aFlow(
    [{ id: 'a' }, { id: 'b', instances: { az1: 1 }, failoverTo: ['c'] }, { id: 'c', limits: rps(60) }],
    [['a', 'b', 1]],
  )

  expect(lost(board, 'az1').fraction).toBeCloseTo(0.4, 12)
  expect(lost(board, 'az1').steps).toEqual([['b'], ['c']])
})

test('[F3] a caller falls back only from what is gone', () => {
  const board = aFlow(
    [{ id: 'a' }, { id: 'b', instances: { az1: 1 }, limits: rps(50) }, { id: 'c' }],
    [['a', 'b', 1, { fallbackTo: 'c' }]],
  )

  expect(lost(board).fraction).toBeCloseTo(0.5, 12)
  expect(lost(board, 'az1').fraction).toBe(0)
})

test('[F4] many calls must all succeed, and rare ones matter rarely', () => {
  const board = (calls: number) =>
    aFlow([{ id: 'a' }, { id: 'b', limits: rps(50 * calls) }], [['a', 'b', calls]])

  expect(lost(board(0.2)).fraction).toBeCloseTo(0.1, 12)
  expect(lost(board(3)).fraction).toBeCloseTo(1 - 0.5 ** 3, 12)
  expect(lost(board(1.5)).fraction).toBeCloseTo(1 - 0.5 * 0.75, 12)
})

test('[F4] calls on a miss fail together or not at all', () => {
  const cache = { id: 'a', kind: 'cache', hitRatio: 0.5 }
  const twice = aFlow([cache, { id: 'b', limits: rps(50) }], [['a', 'b', 2, { onMiss: true }]])
  const both = aFlow(
    [cache, { id: 'b', limits: rps(25) }, { id: 'c', limits: rps(25) }],
    [
      ['a', 'b', 1, { onMiss: true }],
      ['a', 'c', 1, { onMiss: true }],
    ],
  )

  expect(lost(twice).fraction).toBeCloseTo(0.5 * (1 - 0.5 ** 2), 12)
  expect(lost(both).fraction).toBeCloseTo(0.5 * (1 - 0.5 ** 2), 12)
})

test('[F4] asynchronous calls fail nobody unless they are critical', () => {
  const board = (more: object) => aFlow([{ id: 'a' }, { id: 'b', limits: rps(50) }], [['a', 'b', 1, more]])

  expect(lost(board({ mode: 'async' })).fraction).toBe(0)
  expect(lost(board({ mode: 'async', critical: true })).fraction).toBeCloseTo(0.5, 12)
  expect(lost(board({ critical: false })).fraction).toBe(0)
})

test('[F4] of a choice only the share that chose badly is lost', () => {
  const board = aFlow(
    [{ id: 'a' }, { id: 'b', instances: { az1: 1 } }, { id: 'c', instances: { az2: 1 } }],
    [
      ['a', 'b', 0.7, { choice: 'payment' }],
      ['a', 'c', 0.3, { choice: 'payment' }],
    ],
  )

  expect(lost(board, 'az1').fraction).toBeCloseTo(0.7, 12)
  expect(lost(board, 'az1', 'az2').fraction).toBeCloseTo(1, 12)
})

test('[F4] attempts drawn against failures load, but are no further calls', () => {
  const retry = { retries: 3, failureRatio: 0.5 }
  const board = aFlow([{ id: 'a' }, { id: 'b', limits: rps(100) }], [['a', 'b', 1, { retry }]])

  expect(lost(board).fraction).toBeCloseTo(1 - 1 / 1.875, 12)
})

test('[F1] [F4] calls that lead round settle', () => {
  const board = aFlow(
    [{ id: 'a', limits: rps(100) }, { id: 'b' }],
    [
      ['a', 'b', 1],
      ['b', 'a', 0.5],
    ],
  )
  // 100 + 0.5 · 100 reach a, of which 2/3 are served; q = 2/3 (1 − (1 − q)/2) has the solution 1/2.
  expect(lost(board).fraction).toBeCloseTo(0.5, 9)
})

test('[F1] a limit that many steps share settles too', () => {
  const names = ['a', 'b', 'c', 'd', 'e']
  const board = aFlow(
    names.map((id) => ({ id, instances: { az1: 1 } })),
    names.slice(1).map((to, index) => [names[index] ?? '', to, 10, { critical: false }] as const),
    { domains: [{ id: 'az1', limits: [{ id: 'link', kind: 'bandwidth', capacity: 39_050 }] }] },
  )
  // 100 s (1 + 10 s + (10 s)² + (10 s)³ + (10 s)⁴) = 39 050 has the solution s = 1/2.
  expect(lost(board).fraction).toBeCloseTo(0.5, 9)
})

test('[F5] growth moves what is lost', () => {
  const board = aFlow([{ id: 'a', limits: rps(200) }], [])
  const answer = forecast(board, { at: 8, parts: ['lost', 'domains'] })

  expect(answer.lost?.map(({ at, fraction }) => [at, fraction])).toEqual([
    [1, 0],
    [8, 0.75],
  ])
  expect(answer.domains.map(({ lost }) => lost?.length)).toEqual([2, 2])
})

test('[F5] a flow that comes back at least as often as it starts is left out', () => {
  const board = aFlow(
    [{ id: 'a' }, { id: 'b', limits: rps(25) }],
    [
      ['a', 'b', 1],
      ['b', 'a', 1, { flows: ['f'] }],
    ],
    {
      flows: [
        { id: 'f', entry: 'a', driver: 'd', perUnit: 1 },
        { id: 'g', entry: 'b', driver: 'd', perUnit: 0.5 },
      ],
    },
  )

  expect(lost(board)).toMatchObject({ fraction: 0.5, flows: { g: 0.5 } })
})

test('[F5] without requests nothing is lost', () => {
  expect(lost(aFlow([{ id: 'a', instances: { az1: 1 } }], [], { flows: [] }), 'az1')).toEqual({
    at: 1,
    fraction: 0,
    flows: {},
    steps: [],
  })
})

test('what is lost costs nothing when it is not asked for', () => {
  const answer = forecast(aFlow([{ id: 'a' }], []), { parts: ['domains'] })

  expect(answer).not.toHaveProperty('lost')
  expect(answer.domains[0]).not.toHaveProperty('lost')
})
