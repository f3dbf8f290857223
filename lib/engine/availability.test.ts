import { expect, test } from 'vitest'
import { aBoard, type BoardTree } from '#lib/model/a-board.ts'
import type { Board } from '#lib/model/board.ts'
import { type Downtime, downtimeSecondsPerYear } from '#lib/model/downtime.ts'
import { forecast } from './forecast.ts'

/** A flow into `a`; connections as [from, to, more]. */
function aFlow(
  components: readonly BoardTree[],
  connections: readonly (readonly [string, string, object?])[] = [],
  tree: BoardTree = {},
): Board {
  return aBoard({
    drivers: [{ id: 'd', base: 1 }],
    flows: [{ id: 'f', entry: 'a', driver: 'd', perUnit: 1 }],
    components,
    connections: connections.map(([from, to, more]) => ({ id: `${from}-${to}`, from, to, ...more })),
    ...tree,
  })
}

/** The availability of the flow, and the downtime. */
function outlook(board: Board, ...down: readonly string[]): { share: number; downtime: Downtime } {
  const ids = board.domains.map(({ id }) => id).filter((id) => down.includes(id))
  const { availability = {}, downtime = {} } = forecast(board, { down: ids, parts: ['availability'] })
  const [[share], [rest]] = [Object.values(availability), Object.values(downtime)]
  if (share === undefined || rest === undefined) throw new Error('Nothing was said about availability.')
  return { share, downtime: rest }
}

function available(board: Board, ...down: readonly string[]): number {
  return outlook(board, ...down).share
}

test('[F7] whoever is called must be up, however rarely', () => {
  const board = aFlow(
    [
      { id: 'a', availability: 0.99 },
      { id: 'b', availability: 0.98 },
      { id: 'c', availability: 0.5 },
    ],
    [
      ['a', 'b', { calls: 0.01 }],
      ['a', 'c', { critical: false }],
    ],
  )

  expect(available(board)).toBeCloseTo(0.99 * 0.98, 14)
})

test('[F7] connections that carry nothing or another flow do not count', () => {
  const board = aFlow(
    [
      { id: 'a' },
      { id: 'b', availability: 0.5 },
      { id: 'c', availability: 0.5 },
      { id: 'd', availability: 0.5 },
    ],
    [
      ['a', 'b', { calls: 0 }],
      ['a', 'c', { flows: [] }],
      ['a', 'd', { mode: 'startup' }],
    ],
  )

  expect(outlook(board)).toEqual({ share: 1, downtime: { share: 0 } })
})

test('[F7] asynchronous calls count when they are critical', () => {
  const board = (more: object) =>
    aFlow([{ id: 'a' }, { id: 'b', availability: 0.9 }], [['a', 'b', { mode: 'async', ...more }]])

  expect(available(board({}))).toBe(1)
  expect(available(board({ critical: true }))).toBeCloseTo(0.9, 14)
})

test('[F7] stand-ins and fallbacks are alternatives, choices are all needed', () => {
  const components = ['b', 'c', 'd'].map((id) => ({ id, availability: 0.9 }))
  const standIn = aFlow([{ id: 'a', availability: 0.9, failoverTo: ['b'] }, ...components])
  const fallback = aFlow([{ id: 'a' }, ...components], [['a', 'b', { fallbackTo: 'c' }]])
  const choice = aFlow(
    [{ id: 'a' }, ...components],
    [
      ['a', 'b', { choice: 'any' }],
      ['a', 'c', { choice: 'any' }],
      ['a', 'd', { choice: 'any' }],
    ],
  )

  expect(outlook(standIn).downtime.share).toBeCloseTo(0.01, 14)
  expect(outlook(fallback).downtime.share).toBeCloseTo(0.01, 14)
  expect(outlook(choice).downtime.share).toBeCloseTo(1 - 0.9 ** 3, 14)
})

test('[F10] what two alternatives share is down for both', () => {
  const board = aFlow(
    [
      { id: 'a' },
      { id: 'b', availability: 0.9 },
      { id: 'c', availability: 0.9 },
      { id: 'db', availability: 0.99 },
    ],
    [
      ['a', 'b', { fallbackTo: 'c' }],
      ['b', 'db'],
      ['c', 'db'],
    ],
  )

  expect(available(board)).toBeCloseTo(0.99 * (1 - 0.01), 14)
})

test('[F10] components that need each other work when all are up', () => {
  const board = aFlow(
    [
      { id: 'a', availability: 0.9 },
      { id: 'b', availability: 0.9, failoverTo: ['c'] },
      { id: 'c', availability: 0.9 },
      { id: 'e', availability: 0.9 },
    ],
    [
      ['a', 'b'],
      ['b', 'e'],
      ['e', 'b'],
      ['c', 'a'],
    ],
  )

  // b needs e, and e needs b or c.
  expect(available(board)).toBeCloseTo(0.9 * (1 - (1 - 0.81) * 0.1), 14)
})

test('[F8] instances in a failed domain or one around it are gone', () => {
  const board = aFlow([{ id: 'a', instances: { az1: 1, az2: 1 } }], [], {
    domains: [
      { id: 'eu', contains: ['az1', 'az2'], availability: 0.9 },
      { id: 'az1', availability: 0.8 },
      { id: 'az2', availability: 0.8 },
    ],
  })

  expect(available(board)).toBeCloseTo(0.9 * (1 - 0.04), 14)
  expect(available(board, 'az1')).toBeCloseTo(0.9 * 0.8, 14)
  expect(available(board, 'eu')).toBe(0)
})

test('[F8] a member of a vendor is down with it', () => {
  const vendor = { id: 'vendor', contains: ['a', 'b'], availability: 0.9 }
  const board = aFlow([{ id: 'a' }, { id: 'b' }], [['a', 'b']], { domains: [vendor] })

  expect(available(board)).toBeCloseTo(0.9, 14)
})

test('[F9] ten nines and more keep their digits', () => {
  const board = aFlow([{ id: 'a', instances: 5, instanceAvailability: 0.999 }])

  expect(outlook(board).downtime.share / 1e-15).toBeCloseTo(1, 9)
  expect(downtimeSecondsPerYear(outlook(board).downtime.share)).toBeCloseTo(3.15e-8, 10)
})

test('[F11] more than sixteen shared domains leave a narrow range', () => {
  const domains = Array.from({ length: 20 }, (_, i) => ({ id: `h${i}`, availability: 0.999 }))
  const instances = Object.fromEntries(domains.map(({ id }) => [id, 1]))
  const components = ['a', 'b'].map((id) => ({ id, instances, need: 19 }))
  const { share, downtime } = outlook(aFlow(components, [['a', 'b']], { domains }))
  const exactly = 1 - (0.999 ** 20 + 20 * 0.001 * 0.999 ** 19)

  // Down whenever two hosts or more are: the promise is exact here, the least is without three at once.
  expect(1 - share).toBeCloseTo(exactly, 14)
  expect(downtime.share / exactly).toBeCloseTo(1, 9)
  expect(exactly - (downtime.atLeast ?? 0)).toBeCloseTo(1140 * 0.001 ** 3, 7)
  expect(downtime.atLeast).toBeLessThan(exactly)
})

test('[F9] vendors of one component each do not make it a range', () => {
  const names = Array.from({ length: 30 }, (_, i) => `v${i}`)
  const board = aFlow(
    [{ id: 'a' }, ...names.map((id) => ({ id }))],
    names.map((id) => ['a', id] as const),
    { domains: names.map((id) => ({ id: `of-${id}`, contains: [id], availability: 0.999 })) },
  )

  expect(outlook(board).downtime).not.toHaveProperty('atLeast')
  expect(available(board)).toBeCloseTo(0.999 ** 30, 13)
})

test('[F8] needing more than there are is never available', () => {
  const board = aFlow([{ id: 'a', instances: 2, need: 3 }])
  const { warnings } = forecast(board, { parts: [] })

  expect(outlook(board)).toEqual({ share: 0, downtime: { share: 1 } })
  expect(warnings).toContainEqual({ code: 'W_K_GT_N', path: 'components/a/need' })
})

test('[F8] what nobody knows counts as always there', () => {
  const unknown = { source: 'unknown' }
  const board = aFlow([{ id: 'a', availability: unknown, instanceAvailability: unknown }])

  expect(available(board)).toBe(1)
  expect(forecast(board, { parts: [] }).unknowns).toContain('components/a/availability')
})

test('availability costs nothing when it is not asked for', () => {
  expect(forecast(aFlow([{ id: 'a' }]), { parts: [] })).not.toHaveProperty('availability')
})
