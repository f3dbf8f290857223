import { expect, test } from 'vitest'
import { aBoard } from './a-board.ts'
import { quantitiesOf, withValues } from './board-quantities.ts'

const board = aBoard({
  drivers: [{ id: 'd', base: '1 to 2' }],
  flows: [{ id: 'f', entry: 'a', driver: 'd', perUnit: 3 }],
  components: [
    {
      id: 'a',
      service: { meanSeconds: 0.01, servers: 4, scv: 1 },
      ownSeconds: 0.02,
      hitRatio: '0.5 to 0.9',
      availability: 0.999,
      instanceAvailability: 0.99,
      limits: [
        { id: 'fixed', kind: 'x', capacity: { value: 5, low: 4, high: 6 } },
        { id: 'each', kind: 'x', capacity: { perInstance: '2 to 3' } },
        {
          id: 'chain',
          kind: 'x',
          capacity: {
            chain: [
              { name: 'soft', value: 7 },
              { name: 'hard', value: 8 },
            ],
          },
        },
        { id: 'pool', kind: 'x', capacity: { pool: 4 } },
        { id: 'leader', kind: 'leader', commitSeconds: 0.001 },
        {
          id: 'disk',
          kind: 'stock',
          initial: 1,
          inflowPerDay: 2,
          outflowPerDay: 3,
          capacity: { source: 'unknown' },
        },
      ],
    },
  ],
  connections: [{ id: 'a-a', from: 'a', to: 'a', calls: 0.1, retry: { retries: 2, failureRatio: 0.05 } }],
  domains: [{ id: 'az1', availability: 0.9, limits: [{ id: 'link', kind: 'x', capacity: 9 }] }],
})

const paths = [
  'drivers/d/base',
  'flows/f/perUnit',
  'components/a/ownSeconds',
  'components/a/hitRatio',
  'components/a/availability',
  'components/a/instanceAvailability',
  'components/a/service/meanSeconds',
  'components/a/service/servers',
  'components/a/service/scv',
  'components/a/limits/fixed/capacity',
  'components/a/limits/each/capacity/perInstance',
  'components/a/limits/chain/capacity/chain/0/value',
  'components/a/limits/chain/capacity/chain/1/value',
  'components/a/limits/leader/commitSeconds',
  'components/a/limits/disk/capacity',
  'components/a/limits/disk/initial',
  'components/a/limits/disk/inflowPerDay',
  'components/a/limits/disk/outflowPerDay',
  'connections/a-a/calls',
  'connections/a-a/retry/failureRatio',
  'domains/az1/availability',
  'domains/az1/limits/link/capacity',
]

test('every quantity of a board has a path', () => {
  expect(quantitiesOf(board).map(({ path }) => path)).toEqual(paths)
})

test('shares are told from other numbers', () => {
  const shares = quantitiesOf(board).filter(({ bound }) => bound === 'share')

  expect(shares.map(({ path }) => path.split('/').at(-1))).toEqual([
    'hitRatio',
    'availability',
    'instanceAvailability',
    'failureRatio',
    'availability',
  ])
})

test('every quantity can be written by its path', () => {
  const values = new Map(paths.map((path, index) => [path, index / 100]))

  expect(quantitiesOf(withValues(board, values)).map(({ quantity }) => quantity)).toEqual([
    ...values.values(),
  ])
})

test('rows in which nothing is written stay the same', () => {
  const written = withValues(board, new Map([['flows/f/perUnit', 9]]))

  expect(written.flows[0]).toEqual({ ...board.flows[0], perUnit: 9 })
  expect(written.components).toBe(board.components)
  expect(written.connections[0]).toBe(board.connections[0])
  expect(board.flows[0]?.perUnit).toBe(3)
})
