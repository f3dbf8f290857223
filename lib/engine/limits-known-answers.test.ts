import { expect, test } from 'vitest'
import { aBoard, type BoardTree } from '#lib/model/a-board.ts'
import type { Break } from '#lib/model/forecast.ts'
import { parseBoard } from '#lib/model/parse-board.ts'
import { forecast } from './forecast.ts'
import { apart, known } from './known-answers/known-answer.ts'

function expectClose(
  actual: number | null | undefined,
  expected: number | undefined,
  relative: number,
): void {
  expect(apart(actual ?? Number.NaN, expected)).toBeLessThanOrEqual(relative)
}

/** One limit of a component `a` that gets so many requests a second. */
function limitOf(limit: BoardTree, perSecond: number, tree: BoardTree = {}): Break | undefined {
  const board = aBoard({
    drivers: [{ id: 'd', base: 1 }],
    flows: [{ id: 'f', entry: 'a', driver: 'd', perUnit: perSecond }],
    components: [{ id: 'a', limits: [{ id: 'it', kind: 'label', ...limit }] }],
    ...tree,
  })
  return forecast(board, { at: 1, parts: [] }).breaks[0]
}

interface Connections {
  readonly max_connections: number
  readonly pool_per_instance: number
  readonly rate: number
  readonly per_instance_rate: number
  readonly target_util: number
}

test.each(known<Connections>('connections'))(
  '[L8] pools of callers that scale out: $id',
  ({ input, expected, tolerance: { value } }) => {
    const autoscale = { perInstance: input.per_instance_rate, targetUtilization: input.target_util }
    const held = { id: 'it', kind: 'connections', from: 'web', poolPerInstance: input.pool_per_instance }
    const row = limitOf({}, 0, {
      flows: [{ id: 'f', entry: 'web', driver: 'd', perUnit: input.rate }],
      components: [
        { id: 'web', autoscale, limits: [] },
        { id: 'db', limits: [{ ...held, capacity: input.max_connections }] },
      ],
    })
    const carried = input.per_instance_rate * input.target_util

    expectClose(row?.multiple, expected.m, value)
    // The instances until the break are all full; the one more is too much.
    expect(Math.round((input.rate * (row?.multiple ?? 0)) / carried) + 1).toBe(expected.instances_at_break)
  },
)

interface Bandwidth {
  readonly rate: number
  readonly bytes_per_req: number
  readonly link_gbps: number
}

test.each(known<Bandwidth>('bandwidth'))(
  '[L1] bytes through a link: $id',
  ({ input: { rate, bytes_per_req, link_gbps }, expected, tolerance: { value } }) => {
    const terms = [{ arrivals: true, coefficient: 8 * bytes_per_req }]
    const row = limitOf({ capacity: link_gbps * 1e9, terms }, rate)

    expectClose(row?.utilization, expected.utilisation, value)
    expectClose(row?.multiple, expected.m, value)
  },
)

interface HotPartition {
  readonly writes: number
  readonly keys: number
  readonly exponent: number
  readonly partitions: number
  readonly per_partition: number
}

test.each(known<HotPartition>('hot_partition'))(
  '[L7] one partition is hotter than the others: $id',
  ({ input, expected, tolerance: { value } }) => {
    const { writes, keys, exponent, partitions, per_partition } = input
    const skew = { kind: 'hot-partition', keys, zipfExponent: exponent, partitions }
    const row = limitOf({ ...skew, capacity: per_partition }, writes)

    expectClose((row?.loadToday ?? 0) / writes, expected.hot_share, value)
    expectClose(row?.multiple, expected.m, value)
    expectClose(
      limitOf({ capacity: partitions * per_partition }, writes)?.multiple,
      expected.m_if_even,
      value,
    )
  },
)

interface Writes {
  readonly writes: number
  readonly replicas: number
  readonly wal_factor: number
  readonly iops_limit: number
}

test.each(known<Writes>('write_amplification'))(
  '[L1] each write is written several times: $id',
  ({ input: { writes, replicas, wal_factor, iops_limit }, expected, tolerance: { value } }) => {
    const terms = [{ arrivals: true, coefficient: replicas * wal_factor }]
    const row = limitOf({ capacity: iops_limit, terms }, writes)

    expectClose(row?.loadToday, expected.iops, value)
    expectClose(row?.multiple, expected.m, value)
  },
)

interface Broadcast {
  readonly rooms: number
  readonly users_per_room: number
  readonly msgs_per_user_s: number
  readonly capacity: number
}

test.each(known<Broadcast>('broadcast'))(
  '[G6] rooms grow by pairs of their people: $id',
  ({ input: { rooms, users_per_room: n, msgs_per_user_s, capacity }, expected, tolerance: { value } }) => {
    const base = rooms * n * msgs_per_user_s * (n - 1)
    const row = (curve: BoardTree) =>
      limitOf({ capacity, terms: [{ driver: 'sent' }] }, 0, {
        drivers: [
          { id: 'd', base: 1 },
          { id: 'sent', base, curve },
        ],
      })

    expectClose(row({ kind: 'linear' })?.loadToday, expected.deliveries, value)
    expectClose(row({ kind: 'all-pairs', n0: n })?.multiple, expected.m_users_per_room, value)
    expectClose(row({ kind: 'linear' })?.multiple, expected.m_rooms, value)
  },
)

test.each(known<{ writes: number; commit_ms: number; batch: number }>('leader'))(
  '[L9] one leader commits one after the other: $id',
  ({ input: { writes, commit_ms, batch }, expected, tolerance: { value } }) => {
    const row = limitOf({ kind: 'leader', commitSeconds: commit_ms / 1000 / batch }, writes)

    expectClose(row?.capacity, expected.capacity, value)
    expectClose(row?.multiple, expected.m, value)
  },
)

test.each(known<{ rate: number; hold_time: number; pool: number }>('littles_law_pool'))(
  '[L1] what is held is rate × time: $id',
  ({ input: { rate, hold_time, pool }, expected, tolerance: { value } }) => {
    const row = limitOf({ capacity: pool, terms: [{ arrivals: true, coefficient: hold_time }] }, rate)

    expectClose(row?.loadToday, expected.in_use, value)
    expectClose(row?.utilization, expected.utilisation, value)
    expectClose((row?.multiple ?? 0) * rate, expected.max_rate, value)
  },
)

test.each(known<{ X: number; R: number }>('littles_law'))(
  '[L1] how many there are is rate × time: $id',
  ({ input: { X, R }, expected, tolerance: { value } }) => {
    const row = limitOf({ capacity: 1, terms: [{ arrivals: true, coefficient: R }] }, X)

    expectClose(row?.loadToday, expected.N, value)
  },
)

interface Concurrency {
  readonly rate: number
  readonly threads: number
  readonly own_s: number
  readonly calls: number
  readonly dep_mu: number
  readonly dep_c: number
}

test.each(known<Concurrency>('concurrency'))(
  '[Q10] the open estimate of a pool is below its end: $id',
  ({ input: { rate, threads, own_s, calls, dep_mu, dep_c }, expected }) => {
    const row = limitOf({}, 0, {
      flows: [{ id: 'f', entry: 'api', driver: 'd', perUnit: rate }],
      components: [
        {
          id: 'api',
          ownSeconds: own_s,
          limits: [{ id: 'it', kind: 'threads', capacity: { pool: threads } }],
        },
        { id: 'db', service: { meanSeconds: 1 / dep_mu, servers: dep_c }, limits: [] },
      ],
      connections: [{ id: 'api-db', from: 'api', to: 'db', calls }],
    })

    expect(row?.multiple).toBeGreaterThan(expected.m ?? 0)
    expect(row?.multiple).toBeLessThanOrEqual(expected.dep_saturation_m ?? 0)
  },
)

/** What a board with bad input says: its codes, and what breaks when. */
function outcomeOf(tree: BoardTree): string {
  const { board, errors, warnings } = parseBoard({ format: 'hundredfold/1', title: 'Bad', ...tree })
  const answer = board === null ? null : forecast(board, { parts: [] })
  const codes = [...errors, ...warnings, ...(answer?.errors ?? []), ...(answer?.warnings ?? [])].map(
    ({ code }) => code,
  )
  const multiples = answer?.breaks.map(({ multiple }) => `m=${multiple ?? 'never'}`) ?? []
  return [...new Set([...codes, ...multiples])].join(' ')
}

const drivers = [{ id: 'd', base: 1 }]
const flows = [{ id: 'f', entry: 'a', driver: 'd', perUnit: 1 }]
const [a, b] = [
  { id: 'a', limits: [] },
  { id: 'b', limits: [] },
]

/** Boards with the bad input of a known answer, by what it is about. */
const boardsWith: Readonly<Record<string, (input: BoardTree) => BoardTree>> = {
  edge: ({ edge }) => ({
    components: [a, b],
    connections: [{ id: 'e', from: 'a', to: 'b', ...(edge as BoardTree) }],
  }),
  retries: (retry) => ({ components: [a, b], connections: [{ id: 'e', from: 'a', to: 'b', retry }] }),
  availability: (input) => ({ components: [{ ...a, ...input }] }),
  range: ({ range }) => ({ drivers: [{ id: 'd', base: range }] }),
  curve: ({ curve: kind, ...more }) => ({ drivers: [{ id: 'd', base: 1, curve: { kind, ...more } }] }),
  components: (input) => input,
  edges: ({ edges }) => ({
    drivers,
    flows,
    components: [a],
    connections: (edges as [string, string, number][]).map(([from, to, calls]) => ({
      id: 'e',
      from,
      to,
      calls,
    })),
  }),
  load: ({ load, capacity }) => ({
    drivers,
    flows: [{ id: 'f', entry: 'a', driver: 'd', perUnit: load }],
    components: [{ id: 'a', limits: [{ id: 'it', kind: 'x', capacity }] }],
  }),
}

test.each(known<BoardTree, { outcome: string }>('bad_input'))(
  'bad input is named or has its end: $id',
  ({ input, expected: { outcome } }) => {
    const boardWith = Object.entries(boardsWith).find(([about]) => about in input)?.[1]
    const said = /^[EWm]_?[\w=]*/.exec(outcome)?.[0]

    if (said === undefined) expect(outcomeOf(input)).toBe('')
    else expect(outcomeOf(boardWith?.(input) ?? {}).split(' ')).toContain(said)
  },
)
