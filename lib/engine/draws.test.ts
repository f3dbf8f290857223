import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import type { Board } from '#lib/model/board.ts'
import { quantitiesOf, withValues } from '#lib/model/board-quantities.ts'
import { breakName, type Question } from '#lib/model/forecast.ts'
import type { DomainId, FlowId } from '#lib/model/id.ts'
import { medianOf } from '#lib/model/quantity.ts'
import { aRichBoard } from './a-rich-board.ts'
import { type Draws, drawsOf } from './draws.ts'
import type { FirstBreak } from './first-break.ts'
import { forecast } from './forecast.ts'
import { generatedBoard } from './generated-board.ts'

const richPaths = [
  'drivers/users/base',
  'drivers/stored/base',
  'flows/save/perUnit',
  'connections/web-cache/calls',
  'connections/web-db/retry/failureRatio',
  'components/cache/hitRatio',
  'components/edge/limits/rps/capacity',
  'components/web/limits/rps/capacity/perInstance',
  'components/web/limits/files/capacity/chain/1/value',
  'components/db/limits/commits/commitSeconds',
  'components/spare/limits/rps/capacity',
  'domains/eu/limits/uplink/capacity',
]
const scales = [400, 40, 0.2, 3, 0.2, 0.9, 3e4, 300, 6e4, 7e-4, 3e4, 4e4]

function names({ limits }: Draws, first: FirstBreak): string[] {
  return [...first.limits.subarray(0, first.count)].map(
    (limit) => `${limits[limit]?.holder}.${limits[limit]?.limit.id}`,
  )
}

/** What the engine says of a board with these values written in. */
function written(board: Board, paths: readonly string[], values: Float64Array, question: Question) {
  const { breaks } = forecast(withValues(board, new Map(paths.map((path, i) => [path, values[i] ?? 0]))), {
    ...question,
    parts: [],
  })
  const firsts = breaks.filter(({ rank, multiple }) => rank === 1 && multiple !== null)
  return { multiple: firsts[0]?.multiple ?? Infinity, firsts: firsts.map(breakName).sort(), breaks }
}

function ratio(one: number, other: number): number {
  return one === other ? 1 : one / other
}

const questions = fc.constantFrom<Question>(
  {},
  { down: ['az1' as DomainId] },
  { down: ['az2' as DomainId] },
  { flow: 'save' as FlowId },
)

/** Draws of a board that is steady enough for them. */
function theDraws(board: Board, paths: readonly string[], question: Question = {}): Draws {
  const draws = drawsOf(board, paths, question)
  if (draws === null) throw new Error('This board has no draws.')
  return draws
}

test.each([
  ['with steady instances', {}],
  ['with instances that follow the load', { isScaling: true }],
])('[C3] a draw says what the board with its values says, %s', (_, more) => {
  const board = aRichBoard(more)
  const factors = fc.array(fc.double({ min: 0.3, max: 1.09, noNaN: true }), {
    minLength: scales.length,
    maxLength: scales.length,
  })
  fc.assert(
    fc.property(fc.array(factors, { minLength: 1, maxLength: 4 }), questions, (drawn, question) => {
      const draws = theDraws(board, richPaths, question)
      for (const one of drawn) {
        const values = Float64Array.from(scales, (scale, i) => scale * (one[i] ?? 1))
        const first = draws.solve(values)
        const there = written(board, richPaths, values, { ...question, at: 20 })

        expect(ratio(first.multiple, there.multiple)).toBeCloseTo(1, 12)
        expect(names(draws, first).sort()).toEqual(there.firsts)
        expect(draws.brokenAt(20)).toHaveLength(
          there.breaks.filter(({ load, threshold, capacity }) => load > threshold * capacity * (1 + 1e-9))
            .length,
        )
      }
    }),
    { numRuns: 60 },
  )
})

test('[C3] draws of generated boards say what the boards say', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.double({ min: 0.2, max: 3, noNaN: true }),
      (seed, factor) => {
        const board = generatedBoard(25, seed)
        const paths = board.connections.map(({ id }) => `connections/${id}/calls`)
        const values = Float64Array.from(board.connections, ({ calls }) => Number(calls) * factor)
        const draws = theDraws(board, paths)
        const first = draws.solve(values)
        const there = written(board, paths, values, {})

        expect(ratio(first.multiple, there.multiple)).toBeCloseTo(1, 12)
        expect(names(draws, first).sort()).toEqual(there.firsts)
      },
    ),
  )
})

/** The least or the greatest of each value of some draws. */
function ends(drawn: readonly Float64Array[], further: (...all: number[]) => number): Float64Array {
  return Float64Array.from(drawn[0] ?? [], (_, i) => further(...drawn.map((values) => values[i] ?? 0)))
}

test.each([
  ['a rich board', (seed: number) => aRichBoard({ isScaling: seed % 2 === 0 }), () => richPaths],
  ['a generated board', (seed: number) => generatedBoard(25, seed), allPaths],
])('[C3] draws of %s between two ends are what they are without', (_, boardOf, pathsOf) => {
  const factor = fc.double({ min: 0.8, max: 1.09, noNaN: true })
  fc.assert(
    fc.property(
      fc.nat(1000),
      fc.array(fc.array(factor, { minLength: 12, maxLength: 12 }), { minLength: 2, maxLength: 5 }),
      (seed, factors) => {
        const board = boardOf(seed)
        const paths = pathsOf(board)
        const middles = paths === richPaths ? scales : mediansOf(board, paths)
        const drawn = factors.map((some) =>
          Float64Array.from(middles, (value, i) => value * (some[i % 12] ?? 1)),
        )
        const [wide, narrow] = [theDraws(board, paths), theDraws(board, paths)]
        narrow.narrow(ends(drawn, Math.min), ends(drawn, Math.max), 20)
        for (const values of drawn) {
          const [free, held] = [wide.solve(values), narrow.solve(values)]

          expect(held.multiple).toBe(free.multiple)
          expect(names(narrow, held)).toEqual(names(wide, free))
          expect([...narrow.brokenAt(20)]).toEqual([...wide.brokenAt(20)])
        }
      },
    ),
    { numRuns: 60 },
  )
})

function allPaths(board: Board): string[] {
  return quantitiesOf(board).map(({ path }) => path)
}

function mediansOf(board: Board, paths: readonly string[]): readonly number[] {
  const medians = new Map(quantitiesOf(board).map(({ path, quantity }) => [path, medianOf(quantity) ?? 0]))
  return paths.map((path) => medians.get(path) ?? 0)
}

test('[C3] the order of draws does not change them', () => {
  const board = generatedBoard(40)
  const paths = board.drivers.map(({ id }) => `drivers/${id}/base`)
  const draws = theDraws(board, paths)
  const all = Array.from({ length: 30 }, (_, i) => Float64Array.of(1 + i, 40 - i, 10 + i, 60 - 2 * i))
  const forwards = all.map((values) => draws.solve(values).multiple)
  const backwards = all.toReversed().map((values) => draws.solve(values).multiple)

  expect(forwards).toEqual(backwards.toReversed())
})

test('[C3] ties are named together and never is no limit', () => {
  const board = aBoard({
    drivers: [{ id: 'd', base: 1 }],
    flows: [{ id: 'f', entry: 'a', driver: 'd', perUnit: 1 }],
    components: ['a', 'b'].map((id) => ({ id, limits: [{ id: 'rps', kind: 'throughput', capacity: 8 }] })),
    connections: [{ id: 'a-b', from: 'a', to: 'b' }],
  })
  const draws = theDraws(board, ['drivers/d/base'])

  expect(names(draws, draws.solve(Float64Array.of(2)))).toEqual(['a.rps', 'b.rps'])
  expect(draws.solve(Float64Array.of(0))).toMatchObject({ multiple: Infinity, count: 0 })
})

test('[C3] a cycle that only a draw closes is told', () => {
  const board = aBoard({
    drivers: [{ id: 'd', base: 1 }],
    flows: [{ id: 'f', entry: 'a', driver: 'd', perUnit: 1 }],
    components: ['a', 'b'].map((id) => ({ id, limits: [{ id: 'rps', kind: 'throughput', capacity: 8 }] })),
    connections: [
      { id: 'a-b', from: 'a', to: 'b' },
      { id: 'b-a', from: 'b', to: 'a', calls: 0.5 },
    ],
  })
  const draws = theDraws(board, ['connections/b-a/calls'])

  expect(draws.solve(Float64Array.of(1.2))).toMatchObject({ isEndless: true, multiple: Infinity })
  expect(draws.solve(Float64Array.of(0.5))).toMatchObject({ isEndless: false, multiple: 4 })
})

test('[C3] boards on which calls grow have no draws', () => {
  expect(drawsOf(aRichBoard({ isGrowing: true }), richPaths)).toBeNull()
})
