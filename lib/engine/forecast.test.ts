import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import { breakName } from '#lib/model/forecast.ts'
import { forecast } from './forecast.ts'
import { generatedBoard } from './generated-board.ts'

/** One flow of 1 request a second through components with these capacities, c0, c1, … */
function capacities(...list: readonly number[]) {
  return aBoard({
    drivers: [{ id: 'd', base: 1 }],
    flows: list.map((_, index) => ({ id: `f${index}`, entry: `c${index}`, driver: 'd', perUnit: 1 })),
    components: list.map((capacity, index) => ({
      id: `c${index}`,
      limits: [{ id: 'rps', kind: 'throughput', capacity }],
    })),
  })
}

test('an empty board has no breaks and no errors', () => {
  expect(forecast(aBoard())).toMatchObject({
    breaks: [],
    arrivals: {},
    domains: [],
    errors: [],
    warnings: [],
  })
})

test('the multiple asked about is the question’s, else the scenario’s, else 100', () => {
  const board = aBoard({ scenario: { multiple: 7 } })

  expect([forecast(board, { at: 3 }).at, forecast(board).at, forecast(aBoard()).at]).toEqual([3, 7, 100])
})

test('[O1] ties share a rank and the next rank is skipped', () => {
  const { breaks } = forecast(capacities(5, 2, 2 * (1 + 1e-12), 9))

  expect(breaks.map(({ rank, component }) => [rank, component])).toEqual([
    [1, 'c1'],
    [1, 'c2'],
    [3, 'c0'],
    [4, 'c3'],
  ])
})

test('[O2] what never breaks is last and is null', () => {
  const board = aBoard({
    components: [
      { id: 'b', limits: [{ id: 'idle', kind: 'throughput', capacity: 5 }] },
      { id: 'a', limits: [{ id: 'idle', kind: 'throughput', capacity: 0 }] },
    ],
  })

  expect(forecast(board).breaks.map(({ rank, component, multiple }) => [rank, component, multiple])).toEqual([
    [1, 'a', null],
    [1, 'b', null],
  ])
})

test('[O1] what breaks late is no tie with what never does', () => {
  const { breaks } = forecast(capacities(1e13, 1e11))

  expect(breaks.map(({ rank, component, multiple }) => [rank, component, multiple])).toEqual([
    [1, 'c1', 1e11],
    [2, 'c0', null],
  ])
})

test('[O3] a limit met exactly at 3 still holds at 3', () => {
  const { stages } = forecast(capacities(2.9, 3, 10, 99, 100, 1e13))

  expect(stages.map(({ stage, breaks }) => [stage, ...breaks])).toEqual([
    ['before-3x', 'c0.rps'],
    ['before-10x', 'c1.rps'],
    ['before-30x', 'c2.rps'],
    ['before-100x', 'c3.rps'],
    ['beyond', 'c4.rps'],
  ])
})

test('[O4] at the breaking multiple the factor needed is 1', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 1e6, noNaN: true }), (capacity) => {
      const board = capacities(capacity)
      const multiple = forecast(board).breaks[0]?.multiple ?? 1

      expect(forecast(board, { at: multiple }).breaks[0]?.factorNeeded).toBeCloseTo(1, 12)
    }),
  )
})

test('the same board and question give the same answer', () => {
  expect(forecast(generatedBoard(40))).toEqual(forecast(generatedBoard(40)))
})

test('the slider moves utilization and nothing else of a break', () => {
  const board = generatedBoard(40)
  const at = (multiple: number) =>
    forecast(board, { at: multiple }).breaks.map((row) => [
      breakName(row),
      row.rank,
      row.multiple,
      row.loadToday,
    ])

  expect(at(10)).toEqual(at(100))
})

test('the order of rows does not change multiples', () => {
  const board = generatedBoard(60)
  const turned = {
    ...board,
    components: board.components.toReversed(),
    connections: board.connections.toReversed(),
    flows: board.flows.toReversed(),
  }
  const multiplesOf = (one: typeof board) =>
    new Map(forecast(one, { parts: [] }).breaks.map((row) => [breakName(row), row.multiple]))
  const there = multiplesOf(turned)

  for (const [name, multiple] of multiplesOf(board)) {
    expect((there.get(name) ?? 0) / (multiple ?? 1)).toBeCloseTo(multiple === null ? 0 : 1, 9)
  }
})

test('[G10] [G11] answers beyond listed points and falling curves are flagged', () => {
  const board = (points: readonly (readonly number[])[]) =>
    aBoard({
      scenario: { multiple: 2 },
      drivers: [{ id: 'd', base: 1, curve: { kind: 'points', points } }],
      components: [{ id: 'a', limits: [{ id: 'x', kind: 'x', capacity: 4, terms: [{ driver: 'd' }] }] }],
    })
  const codes = (points: readonly (readonly number[])[]) =>
    forecast(board(points)).warnings.map(({ code, path }) => `${code} ${path}`)

  expect(
    codes([
      [0.1, 0.1],
      [1, 1],
      [100, 100],
    ]),
  ).toEqual([])
  expect(
    codes([
      [0.1, 0.1],
      [1, 1],
      [3, 3],
    ]),
  ).toEqual(['W_EXTRAPOLATED drivers/d/curve'])
  expect(
    codes([
      [1, 1],
      [10, 0.5],
    ]),
  ).toContain('W_NON_MONOTONE drivers/d/curve')
})
