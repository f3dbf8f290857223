import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import type { Forecast } from '#lib/model/forecast.ts'
import { forecast } from './forecast.ts'
import { generatedBoard } from './generated-board.ts'

/** What is left to fix on the way to `at` when each component carries its capacity and gets 1 request a second. */
function peel(capacities: Readonly<Record<string, number>>, at: number): Forecast['peel'] {
  const ids = Object.keys(capacities)
  const board = aBoard({
    drivers: [{ id: 'd', base: 1 }],
    flows: ids.map((id) => ({ id, entry: id, driver: 'd', perUnit: 1 })),
    components: ids.map((id) => ({
      id,
      limits: [{ id: 'rps', kind: 'throughput', capacity: capacities[id] }],
    })),
  })
  return forecast(board, { at, parts: ['peel'] }).peel
}

test('[E1] each fix uncovers the next break, until nothing breaks', () => {
  expect(peel({ a: 2, b: 5, c: 50 }, 10)).toEqual([
    { fix: 'a.rps', factor: 5, next: 'b.rps', multiple: 5 },
    { fix: 'b.rps', factor: 2, next: 'c.rps', multiple: 50 },
  ])
})

test('[E1] what is met exactly at the asked multiple needs no fix', () => {
  expect(peel({ a: 10, b: 20 }, 10)).toEqual([])
})

test('[E1] one of two ties uncovers the other', () => {
  expect(peel({ a: 2, b: 2 }, 4)).toEqual([
    { fix: 'a.rps', factor: 2, next: 'b.rps', multiple: 2 },
    { fix: 'b.rps', factor: 2, next: null, multiple: null },
  ])
})

test('[E1] no factor makes nothing carry something', () => {
  expect(peel({ a: 0 }, 4)).toEqual([{ fix: 'a.rps', factor: null, next: null, multiple: null }])
})

test('[E1] raising every limit of the list by its factor leaves nothing to fix', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1e6 }),
      fc.double({ min: 1, max: 1e4, noNaN: true }),
      (seed, at) => {
        const board = generatedBoard(8, seed)
        const factors = new Map(forecast(board, { at }).peel?.map(({ fix, factor }) => [fix, factor ?? 1]))
        const components = board.components.map((row) => ({
          ...row,
          limits: row.limits.map((limit) => ({
            ...limit,
            threshold: factors.get(`${row.id}.${limit.id}`) ?? 1,
          })),
        }))

        expect(forecast({ ...board, components }, { at }).peel).toEqual([])
      },
    ),
    { numRuns: 50 },
  )
})
