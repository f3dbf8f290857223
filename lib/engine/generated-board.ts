import { aBoard, type BoardTree } from '#lib/model/a-board.ts'
import type { Board } from '#lib/model/board.ts'

const curves = [
  { kind: 'linear' },
  { kind: 'power', exponent: 1.3 },
  { kind: 'nlogn', n0: 1e6 },
  { kind: 'quadratic' },
]

/**
 * A board of any size for laws and benchmarks: 4 flows with 4 different curves, about 2.4 connections and 3 limits a
 * component, short cycles included, 3 zones. The same size and seed give the same board.
 */
export function generatedBoard(size: number, seed = 1): Board {
  const random = randomFrom(seed)
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low))
  const name = (index: number) => `c${index}`
  const components = Array.from({ length: size }, (_, index) => component(name(index), random))
  const forward = Array.from({ length: size * 2.2 }, (_, index) => {
    const from = between(0, Math.max(1, size - 1))
    return connection(`f${index}`, name(from), name(between(from + 1, size)), random() * 0.8)
  })
  const back = Array.from({ length: size * 0.2 }, (_, index) => {
    const from = between(1, size)
    return connection(`b${index}`, name(from), name(Math.max(0, from - between(1, 4))), random() * 0.1)
  })
  const tree: BoardTree = {
    drivers: curves.map((curve, index) => ({ id: `d${index}`, base: 10 * (index + 1), curve })),
    flows: curves.map((_, index) => ({
      id: `w${index}`,
      entry: name(index),
      driver: `d${index}`,
      perUnit: 1,
    })),
    components,
    connections: [...forward, ...back],
    domains: ['az1', 'az2', 'az3'].map((id) => ({ id, kind: 'zone' })),
  }
  return aBoard(tree)
}

function component(id: string, random: () => number): BoardTree {
  return {
    id,
    kind: 'service',
    instances: { az1: 2, az2: 2, az3: 2 },
    limits: [
      { id: 'rps', kind: 'throughput', capacity: { perInstance: 100 + random() * 10_000 } },
      {
        id: 'iops',
        kind: 'iops',
        terms: [{ arrivals: true, flows: ['w0', 'w2'], coefficient: 1 + random() }],
        capacity: 5000 + random() * 100_000,
      },
      {
        id: 'storage',
        kind: 'storage',
        terms: [
          { driver: 'd1', coefficient: random() },
          { arrivals: true, coefficient: random() },
        ],
        capacity: 1000 + random() * 1e6,
      },
    ],
  }
}

function connection(id: string, from: string, to: string, calls: number): BoardTree {
  return { id, from, to, calls }
}

/** Numbers in [0, 1) that look random. Source: mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
