import { aBoard } from '#lib/model/a-board.ts'
import type { Board } from '#lib/model/board.ts'

/** Calls that grow; instances that follow the load. */
interface Traits {
  readonly isGrowing?: boolean
  readonly isScaling?: boolean
}

/** A small board on which everything occurs that the engine treats in a way of its own, growing calls apart. */
export function aRichBoard({ isGrowing = false, isScaling = isGrowing }: Traits = {}): Board {
  return aBoard({
    drivers: [
      { id: 'users', base: 400, curve: { kind: 'affine', fixed: 0.2 } },
      { id: 'stored', base: '20 to 60', curve: { kind: 'nlogn', n0: 1e5 } },
      {
        id: 'rooms',
        base: 3,
        curve: {
          kind: 'points',
          points: [
            [1, 1],
            [10, 4],
            [100, 90],
          ],
        },
      },
      {
        id: 'shifts',
        base: 2,
        curve: {
          kind: 'step',
          points: [
            [1, 1],
            [7, 3],
          ],
        },
      },
      { id: 'unknown', base: { source: 'unknown' } },
    ],
    flows: [
      { id: 'view', entry: 'edge', driver: 'users', perUnit: 2 },
      { id: 'save', entry: 'edge', driver: 'users', perUnit: '0.1 to 0.3' },
      { id: 'chat', entry: 'hub', driver: 'rooms', perUnit: 30 },
    ],
    components: [
      {
        id: 'edge',
        kind: 'gateway',
        limits: [{ id: 'rps', kind: 'throughput', capacity: '20000 to 40000' }],
      },
      {
        id: 'web',
        instances: { az1: 2, az2: 2 },
        ...(isScaling && { autoscale: { perInstance: 150, targetUtilization: 0.7 } }),
        maxInstances: 90,
        limits: [
          {
            id: 'rps',
            kind: 'throughput',
            capacity: { perInstance: 300, contention: 0.01, coherency: 1e-4 },
          },
          {
            id: 'files',
            kind: 'files',
            threshold: 0.8,
            capacity: {
              chain: [
                { name: 'a', value: 9e4 },
                { name: 'b', value: '5e4 to 8e4' },
              ],
            },
          },
        ],
      },
      {
        id: 'cache',
        kind: 'cache',
        instances: { az1: 1, az2: 1 },
        hitRatio: '0.8 to 0.95',
        hitFollowsSurvivors: true,
        limits: [],
      },
      {
        id: 'db',
        kind: 'database',
        instances: { az1: 1 },
        failoverTo: ['spare'],
        limits: [
          {
            id: 'commits',
            kind: 'leader',
            commitSeconds: '0.0005 to 0.001',
            terms: [{ arrivals: true, flows: ['save'] }],
          },
          { id: 'connections', kind: 'connections', from: 'web', poolPerInstance: 10, capacity: 2000 },
          {
            id: 'calls',
            kind: 'calls',
            terms: [{ connection: 'web-db', coefficient: 2 }, { constant: -3 }],
            capacity: 9000,
          },
          {
            id: 'disk',
            kind: 'storage',
            terms: [
              { driver: 'stored', growsWith: 'rooms' },
              { driver: 'shifts', coefficient: 5 },
            ],
            capacity: 5e5,
          },
          { id: 'lost', kind: 'storage', terms: [{ driver: 'unknown' }], capacity: 10 },
          { id: 'open', kind: 'iops', capacity: { source: 'unknown' } },
        ],
      },
      { id: 'spare', kind: 'database', limits: [{ id: 'rps', kind: 'throughput', capacity: 30_000 }] },
      {
        id: 'hub',
        growsWith: 'rooms',
        limits: [
          { id: 'sends', kind: 'hot-partition', keys: 1000, zipfExponent: 0.9, partitions: 8, capacity: 400 },
          { id: 'ends', kind: 'stock', inflowPerDay: 3 },
        ],
      },
      { id: 'alone', limits: [{ id: 'rps', kind: 'throughput', capacity: 5 }] },
    ],
    connections: [
      { id: 'edge-web', from: 'edge', to: 'web', calls: 1 },
      { id: 'web-cache', from: 'web', to: 'cache', calls: '2 to 4', flows: ['view'] },
      { id: 'cache-db', from: 'cache', to: 'db', onMiss: true },
      {
        id: 'web-db',
        from: 'web',
        to: 'db',
        calls: 1,
        flows: ['save'],
        retry: { retries: 2, failureRatio: '0.01 to 0.1' },
      },
      {
        id: 'hub-web',
        from: 'hub',
        to: 'web',
        calls: 0.4,
        ...(isGrowing && { growsWith: 'rooms' }),
      },
      { id: 'web-hub', from: 'web', to: 'hub', calls: 0.3, flows: ['chat', 'save'] },
      { id: 'boot', from: 'web', to: 'alone', mode: 'startup' },
    ],
    domains: [
      { id: 'eu', contains: ['az1', 'az2'], limits: [{ id: 'uplink', kind: 'bandwidth', capacity: 40_000 }] },
      { id: 'az1' },
      { id: 'az2' },
      { id: 'vendor', contains: ['edge'] },
    ],
  })
}
