import { expect, test } from 'vitest'
import { aBoard, type BoardTree } from '#lib/model/a-board.ts'
import { withValues } from '#lib/model/board-quantities.ts'
import { breakName } from '#lib/model/forecast.ts'
import { forecast } from './forecast.ts'
import { numbersToFindFirst } from './numbers-to-find-first.ts'

const unknown = { source: 'unknown' }

/** web → api → db, 100 requests a second; the database breaks at 4×. */
function chain(components: Readonly<Record<string, BoardTree>> = {}, calls: unknown = 2): BoardTree {
  return {
    drivers: [{ id: 'd', base: 100 }],
    flows: [{ id: 'f', entry: 'web', driver: 'd', perUnit: 1 }],
    components: [
      { id: 'web', limits: [], ...components.web },
      { id: 'api', limits: [], ...components.api },
      { id: 'db', limits: [{ id: 'rps', kind: 'throughput', capacity: 800 }], ...components.db },
    ],
    connections: [
      { id: 'web-api', from: 'web', to: 'api' },
      { id: 'api-db', from: 'api', to: 'db', calls },
    ],
  }
}

function limits(capacity: unknown): BoardTree {
  return { limits: [{ id: 'rps', kind: 'throughput', capacity }] }
}

test('a board without unknowns has nothing to find', () => {
  expect(numbersToFindFirst(aBoard(chain()))).toEqual([])
})

test('[S12] an unknown capacity names the number below which it breaks first', () => {
  const board = aBoard(chain({ api: { instances: 4, ...limits({ perInstance: unknown }) } }))
  const path = 'components/api/limits/rps/capacity/perInstance'

  expect(numbersToFindFirst(board)).toEqual([{ path, limits: 1, firstBelow: 100 }])
  const firstWith = (value: number) => {
    const [row] = forecast(withValues(board, new Map([[path, value]])), { parts: [] }).breaks
    return row === undefined ? '' : breakName(row)
  }
  expect([firstWith(99), firstWith(101)]).toEqual(['api.rps', 'db.rps'])
})

test('[S12] what more limits need comes first', () => {
  const tree = chain(
    { web: limits(unknown), api: limits(500), db: { hitRatio: 0.5, ...limits(900) } },
    unknown,
  )
  const board = aBoard({ ...tree, flows: [{ id: 'f', entry: 'web', driver: 'd', perUnit: unknown }] })

  expect(numbersToFindFirst(board).map(({ path, limits: count }) => [path, count])).toEqual([
    ['flows/f/perUnit', 3],
    ['components/web/limits/rps/capacity', 1],
    ['connections/api-db/calls', 1],
  ])
})

test('[S12] of equals the one with more requests comes first', () => {
  const tree = chain({ web: limits(unknown), db: limits(unknown) })

  expect(numbersToFindFirst(aBoard(tree)).map(({ path }) => path)).toEqual([
    'components/db/limits/rps/capacity',
    'components/web/limits/rps/capacity',
  ])
})

test('[S12] numbers that carry no load are last', () => {
  const aside = { id: 'aside', ...limits(unknown) }
  const tree = chain({ web: limits(unknown), db: { availability: unknown } })
  const board = aBoard({ ...tree, components: [aside, ...(tree.components as BoardTree[])] })

  expect(numbersToFindFirst(board)).toEqual([
    { path: 'components/web/limits/rps/capacity', limits: 1, firstBelow: 400 },
    { path: 'components/db/availability', limits: 0 },
    { path: 'components/aside/limits/rps/capacity', limits: 0 },
  ])
})

test('[S12] connections without a capacity are found too', () => {
  const slots = { id: 'slots', kind: 'connections', from: 'api', poolPerInstance: 10 }
  const tree = chain({ api: { instances: 3 }, db: { limits: [slots] } })

  expect(numbersToFindFirst(aBoard(tree))).toEqual([
    { path: 'components/db/limits/slots/capacity', limits: 1, firstBelow: 30 },
  ])
})
