import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aBoard, type BoardTree } from '#lib/model/a-board.ts'
import { cheHitRatio } from './che.ts'
import { forecast } from './forecast.ts'
import { harmonic } from './zipf.ts'

/** Che's approximation item by item, its time halved until it fits. */
function itemByItem(items: number, capacityItems: number, exponent: number): number {
  const all = harmonic(items, exponent)
  const shares = Array.from({ length: items }, (_, k) => (k + 1) ** -exponent / all)
  const held = (time: number) => shares.reduce((sum, share) => sum - Math.expm1(-share * time), 0)
  let [low, high] = [0, 1]
  while (held(high) < capacityItems) high *= 2
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2
    if (held(middle) > capacityItems) high = middle
    else low = middle
  }
  return shares.reduce((sum, share) => sum - share * Math.expm1(-share * high), 0)
}

const exponents = fc.double({ min: 0, max: 2, noNaN: true })

test('[Q11] the integral over many items is their sum', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1025, max: 6000 }),
      fc.double({ min: 0.001, max: 0.9 }),
      exponents,
      (items, part, s) => {
        const capacityItems = Math.ceil(items * part)

        expect(cheHitRatio(items, capacityItems, s) / itemByItem(items, capacityItems, s)).toBeCloseTo(1, 10)
      },
    ),
    { numRuns: 20 },
  )
})

test('[Q11] a larger cache never hits less, and a whole one always hits', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 1e8 }),
      fc.double({ min: 0.001, max: 1 }),
      exponents,
      (items, part, s) => {
        const size = Math.max(1, Math.floor((items - 1) * part))
        const [smaller, larger] = [cheHitRatio(items, size, s), cheHitRatio(items, size + 1, s)]

        expect(smaller).toBeGreaterThan(0)
        expect(larger).toBeLessThanOrEqual(1)
        expect(larger).toBeGreaterThanOrEqual(smaller * (1 - 1e-9))
      },
    ),
    { numRuns: 40 },
  )
  expect(cheHitRatio(100, 100, 0.8)).toBe(1)
})

test('[Q11] without favourites the hit ratio is the share that fits', () => {
  expect(cheHitRatio(1e6, 2.5e5, 0)).toBeCloseTo(0.25, 10)
})

test('[Q11] extreme popularity has a hit ratio too', () => {
  for (const exponent of [-3, 30, 300]) {
    const hitRatio = cheHitRatio(1e6, 1e4, exponent)

    expect(hitRatio).toBeGreaterThan(0)
    expect(hitRatio).toBeLessThanOrEqual(1)
  }
})

/** Requests a second at the database behind a cache of 1 of these in each zone. */
function missesOf(cache: BoardTree, down: readonly string[] = []): number | undefined {
  const board = aBoard({
    drivers: [{ id: 'd', base: 1000 }],
    flows: [{ id: 'f', entry: 'cache', driver: 'd', perUnit: 1 }],
    components: [
      { id: 'cache', kind: 'cache', instances: { az1: 1, az2: 1 }, limits: [], ...cache },
      { id: 'db', limits: [] },
    ],
    connections: [{ id: 'cache-db', from: 'cache', to: 'db', onMiss: true }],
    domains: ['az1', 'az2'].map((id) => ({ id, kind: 'zone' })),
  })
  const lost = board.domains.map(({ id }) => id).filter((id) => down.includes(id))
  return Object.values(forecast(board, { down: lost, parts: [] }).arrivals)[1]
}

const cache = { items: 1000, capacityItems: 100, zipfExponent: 0.8 }

test('[Q11] what a cache misses goes on', () => {
  expect(missesOf({ cache })).toBeCloseTo(1000 * (1 - 0.37779022128295786), 8)
})

test('[Q11] a stated hit ratio stands', () => {
  expect(missesOf({ cache, hitRatio: 0.9 })).toBeCloseTo(100, 10)
})

test('[D4] survivors keep their part of a computed hit ratio', () => {
  const misses = 1000 * (1 - 0.37779022128295786 / 2)

  expect(missesOf({ cache, hitFollowsSurvivors: true }, ['az1'])).toBeCloseTo(misses, 8)
  expect(missesOf({ cache, hitFollowsSurvivors: true }, ['az1', 'az2'])).toBeCloseTo(1000, 8)
})
