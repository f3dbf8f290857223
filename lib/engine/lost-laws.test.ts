import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aBoard, type BoardTree } from '#lib/model/a-board.ts'
import type { Board } from '#lib/model/board.ts'
import { forecast } from './forecast.ts'
import { generatedBoard } from './generated-board.ts'

const zones = ['az1', 'az2', 'az3']

/** One component of a tree: who calls it, how often per request, and how much stands where. */
const part = fc.record({
  caller: fc.nat(5),
  calls: fc.double({ min: 0.05, max: 1, noNaN: true }),
  perInstance: fc.double({ min: 5, max: 80, noNaN: true }),
  instances: fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }),
})
type Part = typeof part extends fc.Arbitrary<infer Value> ? Value : never
const parts = fc.array(part, { minLength: 1, maxLength: 6 })

/** One flow of 100 requests a second down a tree of components that each caller calls at most once a request. */
function treeBoard(tree: readonly Part[], unit = 1): Board {
  return aBoard({
    drivers: [{ id: 'd', base: 100 * unit }],
    flows: [{ id: 'f', entry: 'c0', driver: 'd', perUnit: 1 }],
    components: tree.map((one, index) => componentOf(one, index, unit)),
    connections: tree.slice(1).map(({ caller, calls }, i) => {
      const from = `c${callerOf(caller, i + 1)}`
      return { id: `x${i}`, from, to: `c${i + 1}`, calls }
    }),
    domains: zones.map((id) => ({ id })),
  })
}

function callerOf(caller: number, index: number): number {
  return caller % index
}

function componentOf({ perInstance, instances }: Part, index: number, unit: number): BoardTree {
  return {
    id: `c${index}`,
    instances: Object.fromEntries(zones.map((zone, i) => [zone, instances[i] ?? 0])),
    limits: [{ id: 'rps', kind: 'throughput', capacity: { perInstance: perInstance * unit } }],
  }
}

function lost(board: Board, down: readonly string[] = [], at = 1): number {
  const ids = board.domains.map(({ id }) => id).filter((id) => down.includes(id))
  return forecast(board, { down: ids, at, parts: ['lost'] }).lost?.at(-1)?.fraction ?? Number.NaN
}

/** The same by walking down the tree with what is still asked and up again with what succeeds. */
function lostByHand(tree: readonly Part[], down: readonly string[]): number {
  function success(index: number, asked: number): number {
    const one = tree[index]
    if (one === undefined) return 1
    const up = one.instances.reduce((sum, count, i) => sum + (down.includes(zones[i] ?? '') ? 0 : count), 0)
    const share = up === 0 ? 0 : Math.min(1, (up * one.perInstance) / asked)
    return tree.reduce((product, { caller, calls }, next) => {
      const isCalled = next > index && callerOf(caller, next) === index
      return isCalled ? product * (1 - calls * (1 - success(next, asked * share * calls))) : product
    }, share)
  }
  return 1 - success(0, 100)
}

const aLoss = fc.subarray(zones)

test('[F1] [F4] what a tree loses can be worked out by hand', () => {
  fc.assert(
    fc.property(parts, aLoss, (tree, down) => {
      expect(lost(treeBoard(tree), down)).toBeCloseTo(lostByHand(tree, down), 10)
    }),
  )
})

test('[F1] units do not matter', () => {
  fc.assert(
    fc.property(parts, aLoss, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (tree, down, unit) => {
      expect(lost(treeBoard(tree, unit), down)).toBeCloseTo(lost(treeBoard(tree), down), 9)
    }),
  )
})

test('[F1] one more instance never loses more in a tree', () => {
  fc.assert(
    fc.property(parts, aLoss, fc.nat(5), (tree, down, chosen) => {
      const more = tree.map((one, index) => {
        const [here = 0, ...others] = one.instances
        return index === chosen % tree.length ? { ...one, instances: [here + 1, ...others] } : one
      })

      expect(lost(treeBoard(more), down)).toBeLessThanOrEqual(lost(treeBoard(tree), down) + 1e-12)
    }),
  )
})

test('[F1] losing more zones never loses less in a tree', () => {
  fc.assert(
    fc.property(parts, aLoss, aLoss, (tree, some, others) => {
      const board = treeBoard(tree)
      const more = zones.filter((zone) => some.includes(zone) || others.includes(zone))

      expect(lost(board, more)).toBeGreaterThanOrEqual(lost(board, some) - 1e-12)
    }),
  )
})

test('[F3] losing all zones loses everything', () => {
  fc.assert(
    fc.property(parts, (tree) => {
      expect(lost(treeBoard(tree), zones)).toBe(1)
    }),
  )
})

test('[F1] the order of the rows does not matter, even where calls lead round', () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 30 }), fc.nat(1000), aLoss, (size, seed, down) => {
      const board = generatedBoard(size, seed)
      const turned: Board = {
        ...board,
        components: board.components.toReversed(),
        connections: board.connections.toReversed(),
        flows: board.flows.toReversed(),
      }

      expect(lost(turned, down, 1000)).toBeCloseTo(lost(board, down, 1000), 8)
    }),
    { numRuns: 50 },
  )
})

test('[F5] every share lies between 0 and 1 and the whole between the flows', () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 60 }), fc.nat(1000), aLoss, (size, seed, down) => {
      const board = generatedBoard(size, seed)
      const ids = board.domains.map(({ id }) => id).filter((id) => down.includes(id))
      for (const { fraction, flows } of forecast(board, { down: ids, parts: ['lost'] }).lost ?? []) {
        const shares = Object.values(flows)

        expect(Math.min(0, ...shares)).toBe(0)
        expect(Math.max(1, ...shares)).toBe(1)
        expect(fraction).toBeGreaterThanOrEqual(Math.min(...shares, 1) - 1e-12)
        expect(fraction).toBeLessThanOrEqual(Math.max(...shares, 0) + 1e-12)
      }
    }),
    { numRuns: 50 },
  )
})

test('[F5] growth beyond all numbers still leaves shares', () => {
  const steep = { id: 'd', base: 3, curve: { kind: 'power', exponent: 30 } }
  fc.assert(
    fc.property(parts, aLoss, (tree, down) => {
      const board = treeBoard(tree)
      const [driver] = aBoard({ drivers: [steep] }).drivers
      const grown = { ...board, drivers: driver === undefined ? [] : [driver] }

      expect(lost(grown, down, 1e12)).toBeCloseTo(1, 12)
    }),
    { numRuns: 30 },
  )
})
