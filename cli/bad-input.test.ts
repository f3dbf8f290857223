import { expect, test } from 'vitest'
import { commandLine } from './command-line.ts'

type Rows = readonly Readonly<Record<string, unknown>>[]

/** A good part of the board beside the bad one: 10 requests a second through `web` to `db`. */
const good = {
  format: 'hundredfold/1',
  drivers: [{ id: 'd', base: 10 }],
  flows: [{ id: 'f', entry: 'web', driver: 'd', perUnit: 1 }],
  components: [
    { id: 'web', limits: [{ id: 'rps', kind: 'throughput', capacity: 40 }] },
    { id: 'db', limits: [{ id: 'rps', kind: 'throughput', capacity: 50 }] },
  ],
  connections: [{ id: 'web-db', from: 'web', to: 'db', calls: 1 }],
} satisfies Readonly<Record<string, unknown>>

/** The forecast of the good board with rows added to its lists. */
function answer(added: Readonly<Record<string, Rows>>, more: object = {}, options = '') {
  const lists = Object.entries(added).map(([list, rows]) => [
    list,
    [...(((good as Readonly<Record<string, unknown>>)[list] ?? ([] as never)) as Rows), ...rows],
  ])
  const results: string[] = []
  const status = commandLine(['forecast', '-', '--json', ...options.split(' ').filter(Boolean)], {
    read: () => JSON.stringify({ ...good, ...Object.fromEntries(lists), ...more }),
    result: (line) => results.push(line),
    remark: () => {},
    bytes: () => {},
  })
  return { status, ...JSON.parse(results.join('\n')) }
}

const component = (fields: object): Readonly<Record<string, Rows>> => ({
  components: [{ id: 'bad', ...fields }],
})
const limit = (fields: object) => component({ limits: [{ id: 'x', kind: 'throughput', ...fields }] })
const connection = (fields: object): Readonly<Record<string, Rows>> => ({
  connections: [{ id: 'bad', from: 'web', to: 'db', ...fields }],
})
const driver = (curve: object, base: unknown = 1): Readonly<Record<string, Rows>> => ({
  drivers: [{ id: 'bad', base, curve }],
})

test.each<[string, string, Readonly<Record<string, Rows>>]>([
  ['E_NEGATIVE_CALLS', 'connections/bad/calls', connection({ calls: -1 })],
  ['E_INTEGER', 'connections/bad/retry/retries', connection({ retry: { retries: 2.5 } })],
  [
    'E_POSITIVE',
    'connections/bad/retry/timeoutSeconds',
    connection({ retry: { retries: 1, timeoutSeconds: 0 } }),
  ],
  [
    'E_RANGE_0_1',
    'connections/bad/retry/failureRatio',
    connection({ retry: { retries: 1, failureRatio: 1.5 } }),
  ],
  ['E_NO_COMPONENT', 'connections/bad/to', connection({ to: 'nobody' })],
  ['E_DUPLICATE', 'connections/web-db', { connections: [{ id: 'web-db', from: 'web', to: 'db' }] }],
  ['E_RANGE_0_1', 'components/bad/availability', component({ availability: 1.2 })],
  ['E_RANGE_0_1', 'components/bad/hitRatio', component({ hitRatio: -0.1 })],
  ['E_NEGATIVE', 'components/bad/instances', component({ instances: -1 })],
  ['E_INTEGER', 'components/bad/instances', component({ instances: 1.5 })],
  ['E_LOGNORMAL_POSITIVE', 'components/bad/limits/x/capacity', limit({ capacity: '0 to 5' })],
  ['E_RANGE_ORDER', 'components/bad/limits/x/capacity', limit({ capacity: '50 to 5' })],
  ['E_NEGATIVE', 'components/bad/limits/x/capacity', limit({ capacity: -1 })],
  ['E_TYPE', 'components/bad/limits/x/capacity', limit({ capacity: 'many' })],
  ['E_POSITIVE', 'components/bad/limits/x/keys', limit({ kind: 'hot-partition', keys: 0, capacity: 1 })],
  [
    'E_NO_REFERENCE',
    'components/bad/limits/x/terms/0/driver',
    limit({ capacity: 1, terms: [{ driver: 'no' }] }),
  ],
  ['E_N0_GT_1', 'drivers/bad/curve/n0', driver({ kind: 'nlogn', n0: 1 })],
  [
    'E_CURVE_X',
    'drivers/bad/curve/points',
    driver({
      kind: 'points',
      points: [
        [1, 1],
        [1, 2],
      ],
    }),
  ],
  ['E_CURVE', 'drivers/bad/curve/kind', driver({ kind: 'exponential' })],
  ['E_NEGATIVE', 'drivers/bad/base', driver({ kind: 'linear' }, -1)],
  ['E_NO_COMPONENT', 'flows/bad/entry', { flows: [{ id: 'bad', entry: 'nobody', driver: 'd', perUnit: 1 }] }],
  ['E_NO_REFERENCE', 'flows/bad/driver', { flows: [{ id: 'bad', entry: 'web', driver: 'no', perUnit: 1 }] }],
  [
    'E_DOMAIN_CYCLE',
    'domains/b/contains',
    {
      domains: [
        { id: 'a', contains: ['b'] },
        { id: 'b', contains: ['a'] },
      ],
    },
  ],
  ['E_ID', 'domains/a b/id', { domains: [{ id: 'a b' }] }],
])('%s at %s leaves the rest of the answer', (code, path, added) => {
  const { status, errors, breaks, arrivals, peel, findings } = answer(added)

  expect(errors).toEqual([{ code, path, message: expect.stringMatching(/\.$/) }])
  expect({ status, arrivals }).toMatchObject({ status: 0, arrivals: { web: 10, db: 10 } })
  expect(breaks.slice(0, 2).map(({ multiple }: { multiple: number }) => multiple)).toEqual([4, 5])
  expect(peel.length).toBeGreaterThan(0)
  expect(findings.length).toBeGreaterThan(0)
})

test.each(['1e999', 'NaN', '-Infinity'])('%s is not a number to compute with', (number) => {
  const text = JSON.stringify({ ...good, drivers: [{ id: 'd', base: 12345 }], title: 'x' })
  const results: string[] = []
  const status = commandLine(['validate', '-'], {
    read: () => text.replace('12345', number),
    result: (line) => results.push(line),
    remark: () => {},
    bytes: () => {},
  })

  expect(status).toBe(2)
  expect(results[0]).toMatch(/^drivers\/d\/base: .*\(E_NOT_FINITE\)$/)
})

test('no capacity breaks at once with load and never without', () => {
  const zero = [{ id: 'rps', kind: 'throughput', capacity: 0 }]
  const { breaks } = answer({
    components: [
      { id: 'busy', limits: zero },
      { id: 'idle', limits: zero },
    ],
    connections: [{ id: 'web-busy', from: 'web', to: 'busy' }],
  })

  expect(breaks[0]).toMatchObject({ component: 'busy', multiple: 0, utilization: null, factorNeeded: null })
  expect(breaks.at(-1)).toMatchObject({ component: 'idle', multiple: null })
})

test('a load beyond reach is never', () => {
  const { breaks } = answer({
    drivers: [{ id: 'tiny', base: 1e-300 }],
    components: [
      { id: 'far', limits: [{ id: 'x', kind: 'x', capacity: 1e300, terms: [{ driver: 'tiny' }] }] },
    ],
  })

  expect(breaks.at(-1)).toMatchObject({ component: 'far', multiple: null })
})

test('a circle that brings every call back is named, and other flows go on', () => {
  const { status, errors, breaks } = answer({
    drivers: [{ id: 'other', base: 5 }],
    flows: [{ id: 'again', entry: 'a', driver: 'other', perUnit: 1 }],
    components: [{ id: 'a' }],
    connections: [{ id: 'a-a', from: 'a', to: 'a', calls: 1 }],
  })

  expect({ status, errors }).toMatchObject({
    status: 0,
    errors: [
      { code: 'E_UNSTABLE_CYCLE', path: 'connections/a-a', message: expect.stringContaining('a → a') },
    ],
  })
  expect(breaks.map(({ multiple }: { multiple: number }) => multiple)).toEqual([4, 5])
})

test('a falling curve is said to fall', () => {
  const { warnings } = answer(
    driver({
      kind: 'points',
      points: [
        [1, 1],
        [10, 0.5],
      ],
    }),
  )

  expect(warnings).toMatchObject([{ code: 'W_NON_MONOTONE', path: 'drivers/bad/curve' }])
})

test('an empty board has an empty answer', () => {
  const empty = { drivers: [], flows: [], components: [], connections: [] }

  expect(answer({}, empty)).toMatchObject({
    status: 0,
    breaks: [],
    peel: [],
    findings: [],
    errors: [],
    warnings: [],
  })
})

test('with all domains down nothing is carried', () => {
  const domains = [{ id: 'az1' }, { id: 'az2' }]
  const components = [
    { id: 'store', instances: { az1: 1, az2: 1 }, limits: [{ id: 'x', kind: 'x', capacity: 100 }] },
  ]
  const connections = [{ id: 'web-store', from: 'web', to: 'store' }]
  const { breaks } = answer({ domains, components, connections }, {}, '--down az1,az2')

  expect(breaks[0]).toMatchObject({ component: 'store', multiple: 0 })
})
