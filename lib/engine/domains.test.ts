import { expect, test } from 'vitest'
import { aBoard, type BoardTree } from '#lib/model/a-board.ts'
import type { Board } from '#lib/model/board.ts'
import type { Forecast } from '#lib/model/forecast.ts'
import { forecast } from './forecast.ts'

const rps = (capacity: unknown) => [{ id: 'rps', kind: 'throughput', capacity }]

/** 100 requests a second into `a`, and from there to all others; zones az1 to az3 in the region eu. */
function aPlacedBoard(components: readonly BoardTree[], tree: BoardTree = {}): Board {
  return aBoard({
    drivers: [{ id: 'd', base: 100 }],
    flows: [{ id: 'f', entry: 'a', driver: 'd', perUnit: 1 }],
    components,
    connections: components.slice(1).map(({ id }) => ({ id: `a-${id}`, from: 'a', to: id, calls: 1 })),
    domains: [
      { id: 'eu', kind: 'region', contains: ['az1', 'az2', 'az3'] },
      { id: 'az1' },
      { id: 'az2' },
      { id: 'az3' },
      { id: 'vendor', contains: components.some(({ id }) => id === 'b') ? ['b'] : [] },
    ],
    ...tree,
  })
}

/** The multiples of a component's limits, by the domain that is down. */
function multiples(answer: Forecast, component: string): Record<string, number | null | undefined> {
  return Object.fromEntries(
    answer.domains.map(({ domain, breaks }) => [
      domain,
      breaks.find((row) => row.component === component)?.multiple,
    ]),
  )
}

test('[D1] [D2] a region takes its zones with it, a zone only its own instances', () => {
  const board = aPlacedBoard([
    { id: 'a', instances: { az1: 2, az2: 1, az3: 1 }, limits: rps({ perInstance: 100 }) },
  ])

  expect(multiples(forecast(board), 'a')).toEqual({ eu: 0, az1: 2, az2: 3, az3: 3, vendor: 4 })
})

test('[D2] a member loses all its instances, one without placement none', () => {
  const board = aPlacedBoard([
    { id: 'a', instances: 3, limits: rps({ perInstance: 100 }) },
    { id: 'b', instances: 2, limits: rps({ perInstance: 100 }) },
  ])

  expect(multiples(forecast(board), 'a')).toMatchObject({ eu: 3, vendor: 3 })
  expect(multiples(forecast(board), 'b')).toMatchObject({ eu: 2, vendor: 0 })
})

test('[L2] a fixed capacity is whole while one placement is up', () => {
  const board = aPlacedBoard([{ id: 'a', instances: { az1: 1, az2: 1 }, limits: rps(500) }])

  expect(multiples(forecast(board), 'a')).toMatchObject({ az1: 5, az2: 5, az3: 5, eu: 0 })
})

test('[D3] survivors count as drawn, without scaling; others may still scale', () => {
  const board = aPlacedBoard([
    { id: 'a', instances: { az1: 2, az2: 2 }, maxInstances: 40, limits: rps({ perInstance: 100 }) },
  ])

  expect(forecast(board).breaks[0]?.multiple).toBe(40)
  expect(multiples(forecast(board), 'a')).toMatchObject({ az1: 2, az3: 40 })
})

test('[D3] USL counts the survivors', () => {
  const capacity = { perInstance: 100, contention: 0.1, coherency: 0.01 }
  const board = aPlacedBoard([{ id: 'a', instances: { az1: 2, az2: 1 }, limits: rps(capacity) }])

  expect(multiples(forecast(board), 'a').az1).toBeCloseTo(1, 12)
  expect(multiples(forecast(board), 'a').az2).toBeCloseTo(2 / (1 + 0.1 + 0.02), 12)
})

test('[D4] a cache loses hits with its instances only when it says so', () => {
  const tree = (hitFollowsSurvivors: boolean) =>
    aPlacedBoard(
      [
        { id: 'a', hitRatio: 0.9, hitFollowsSurvivors, instances: { az1: 2, az2: 1 }, limits: [] },
        { id: 'db', limits: rps(500) },
      ],
      { connections: [{ id: 'a-db', from: 'a', to: 'db', onMiss: true }] },
    )

  expect(multiples(forecast(tree(true)), 'db').az1).toBeCloseTo(500 / 70, 10)
  expect(multiples(forecast(tree(false)), 'db').az1).toBeCloseTo(50, 10)
  expect(multiples(forecast(tree(false)), 'db').eu).toBeCloseTo(5, 10)
})

test('[D5] a standby takes over from what has no instance up, and only then', () => {
  const board = aPlacedBoard([
    { id: 'a', limits: [] },
    { id: 'b', instances: { az1: 1 }, failoverTo: ['c'], limits: rps(500) },
    { id: 'c', limits: rps(400) },
  ])
  const down = board.domains.filter(({ id }) => id === 'az1').map(({ id }) => id)

  expect(forecast(board).arrivals).toMatchObject({ b: 100, c: 100 })
  expect(forecast(board, { down }).arrivals).toMatchObject({ b: 0, c: 200 })
})

test('[D5] a caller falls back where its target has no standby', () => {
  const board = aPlacedBoard(
    [
      { id: 'a', limits: [] },
      { id: 'b', instances: 1, limits: rps(500) },
      { id: 'c', limits: rps(400) },
    ],
    { connections: [{ id: 'a-b', from: 'a', to: 'b', calls: 1, fallbackTo: 'c' }] },
  )

  expect(multiples(forecast(board), 'c')).toMatchObject({ az1: null, vendor: 4 })
  expect(multiples(forecast(board), 'b').vendor).toBeNull()
})

test('[D5] [O4] without a stand-in the load stays offered to what is lost', () => {
  const board = aPlacedBoard([
    { id: 'a', limits: [] },
    { id: 'b', limits: rps(500) },
  ])
  const down = board.domains.filter(({ id }) => id === 'vendor').map(({ id }) => id)
  const answer = forecast(board, { down })

  expect(answer.arrivals).toMatchObject({ b: 100 })
  expect(answer.breaks[0]).toMatchObject({
    component: 'b',
    multiple: 0,
    utilization: null,
    factorNeeded: null,
  })
})

test('[D6] a domain’s own limit is loaded by all that is placed in it', () => {
  const board = aPlacedBoard(
    [
      { id: 'a', instances: { az1: 1 }, limits: [] },
      { id: 'b', instances: { az1: 1, az2: 1 }, limits: [] },
      { id: 'c', instances: 1, limits: [] },
    ],
    {
      domains: [
        { id: 'eu', contains: ['az1', 'c'], limits: [{ id: 'uplink', kind: 'bandwidth', capacity: 600 }] },
        { id: 'az1', limits: [{ id: 'uplink', kind: 'bandwidth', capacity: 600 }] },
        { id: 'az2' },
      ],
    },
  )
  const answer = forecast(board)

  expect(answer.breaks.map(({ component, domain, multiple }) => [component, domain, multiple])).toEqual([
    ['eu', true, 2],
    ['az1', true, 3],
  ])
  expect(multiples(answer, 'az1')).toEqual({ eu: 0, az1: 0, az2: 3 })
})

test('[D1] asked to lose nothing, an empty domain changes nothing', () => {
  const board = aPlacedBoard([{ id: 'a', instances: 2, limits: rps({ perInstance: 100 }) }], {
    domains: [{ id: 'empty' }],
  })
  const answer = forecast(board)

  expect(answer.domains[0]?.breaks).toEqual(answer.breaks)
})

test('domains are left out on request', () => {
  expect(forecast(aPlacedBoard([{ id: 'a', limits: [] }]), { parts: [] }).domains).toEqual([])
})
