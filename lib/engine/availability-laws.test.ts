import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import type { Board } from '#lib/model/board.ts'
import { forecast } from './forecast.ts'
import { randomFrom } from './generated-board.ts'
import { shortfall } from './shortfall.ts'

const names = ['a', 'b', 'c', 'd']
const zones = ['az1', 'az2', 'host']
const share = fc.double({ min: 0.05, max: 1, noNaN: true })

const part = fc.record({
  availability: share,
  instanceAvailability: fc.constantFrom(1, 1, 0.7),
  need: fc.constantFrom(0, 1, 1, 2),
  instances: fc.oneof(fc.constantFrom(1, 2), fc.dictionary(fc.constantFrom(...zones), fc.constantFrom(1, 2))),
  failoverTo: fc.subarray(names, { maxLength: 1 }),
})
const call = fc.record({
  from: fc.constantFrom(...names),
  to: fc.constantFrom(...names),
  fallbackTo: fc.option(fc.constantFrom(...names), { nil: null }),
  choice: fc.option(fc.constant('any'), { nil: null }),
})

/** Four components that call each other in any way, in zones of a region, a host in one zone, and with a vendor. */
const boards = fc
  .record({
    components: fc.array(part, { minLength: 4, maxLength: 4 }),
    calls: fc.array(call, { maxLength: 6 }),
    ofDomains: fc.array(share, { minLength: 5, maxLength: 5 }),
    members: fc.subarray(names),
  })
  .map(({ components, calls, ofDomains, members }) => {
    const [eu, az1, az2, host, vendor] = ofDomains
    return aBoard({
      drivers: [{ id: 'd', base: 1 }],
      flows: [{ id: 'f', entry: 'a', driver: 'd', perUnit: 1 }],
      components: components.map((component, index) => ({ id: names[index], ...component })),
      connections: calls.map((one, index) => ({ id: `x${index}`, ...one })),
      domains: [
        { id: 'eu', contains: ['az1', 'az2'], availability: eu },
        { id: 'az1', contains: ['host'], availability: az1 },
        { id: 'az2', availability: az2 },
        { id: 'host', availability: host },
        { id: 'vendor', contains: members, availability: vendor },
      ],
    })
  })

function available(board: Board): number {
  return Object.values(forecast(board, { parts: ['availability'] }).availability ?? {})[0] ?? Number.NaN
}

/** Something that is up or not, by itself, and how probable it is that it is up. */
interface Event {
  readonly name: string
  readonly probability: number
}

/** Every domain, every component and every instance on its own. */
function eventsOf({ components, domains }: Board): readonly Event[] {
  const instances = components.flatMap(({ id, instances: held, instanceAvailability = 1 }) =>
    placesOf(held).flatMap(([domain, count]) =>
      Array.from({ length: count }, (_, i) => ({
        name: `${id} ${domain} ${i}`,
        probability: Number(instanceAvailability),
      })),
    ),
  )
  const whole = [...components, ...domains].map(({ id, availability = 1 }) => ({
    name: id,
    probability: Number(availability),
  }))
  return [...whole, ...instances].filter(({ probability }) => probability < 1)
}

function placesOf(
  instances: Board['components'][number]['instances'],
): readonly (readonly [string, number])[] {
  return typeof instances === 'object' ? Object.entries(instances) : [['', instances ?? 1]]
}

/** Whether the flow works while these are down, written as the rules read. */
function works(board: Board, down: ReadonlySet<string>): boolean {
  const outer = new Map(
    board.domains.flatMap(({ id, contains = [] }) => contains.map((inner) => [String(inner), id])),
  )
  function isDomainUp(id: string): boolean {
    if (down.has(id)) return false
    const around = outer.get(id)
    return around === undefined || isDomainUp(around)
  }
  const vendor = board.domains.find(({ id }) => String(id) === 'vendor')
  const isUp = new Map(
    board.components.map(({ id, instances, need = 1 }) => {
      const isMember = vendor?.contains?.includes(id) === true && down.has('vendor')
      const count = placesOf(instances).reduce((sum, [domain, drawn]) => {
        const running = Array.from({ length: drawn }, (_, i) => !down.has(`${id} ${domain} ${i}`)).filter(
          Boolean,
        )
        return sum + (domain === '' || isDomainUp(domain) ? running.length : 0)
      }, 0)
      return [String(id), !down.has(id) && (isMember ? 0 : count) >= need]
    }),
  )
  // All that are up work, until one of them needs what does not.
  const working = new Map(isUp)
  const withStandIns = (id: string) => [
    id,
    ...(board.components.find((one) => String(one.id) === id)?.failoverTo ?? []).map(String),
  ]
  const alternatives = ({ to, fallbackTo }: Board['connections'][number]) => [
    ...withStandIns(to),
    ...(fallbackTo === undefined ? [] : [String(fallbackTo)]),
  ]
  for (let round = 0; round < names.length; round++) {
    for (const { id } of board.components) {
      const own = board.connections.filter(({ from }) => from === id)
      const needs = own.map(alternatives)
      if (!needs.every((any) => any.some((each) => working.get(each) === true)))
        working.set(String(id), false)
    }
  }
  return withStandIns('a').some((id) => working.get(id) === true)
}

function byAllStates(board: Board, events: readonly Event[], down: ReadonlySet<string> = new Set()): number {
  const [event, ...rest] = events
  if (event === undefined) return works(board, down) ? 1 : 0
  const { name, probability } = event
  return (
    probability * byAllStates(board, rest, down) +
    (1 - probability) * byAllStates(board, rest, new Set([...down, name]))
  )
}

test('[F7] [F8] [F9] [F10] availability is the sum over all states', () => {
  fc.assert(
    fc.property(boards, (board) => {
      const events = eventsOf(board)
      fc.pre(events.length <= 11)

      expect(available(board)).toBeCloseTo(byAllStates(board, events), 12)
    }),
    { numRuns: 50 },
  )
})

test('[F9] availability is what drawn states give in the long run', () => {
  fc.assert(
    fc.property(boards, fc.nat(), (board, seed) => {
      const events = eventsOf(board)
      const random = randomFrom(seed)
      const [rounds, expected] = [4000, available(board)]
      let worked = 0
      for (let round = 0; round < rounds; round++) {
        const down = events.filter(({ probability }) => random() >= probability).map(({ name }) => name)
        if (works(board, new Set(down))) worked += 1
      }
      const error = Math.sqrt((expected * (1 - expected)) / rounds)

      expect(Math.abs(worked / rounds - expected)).toBeLessThanOrEqual(5 * error + 1e-12)
    }),
    { numRuns: 5 },
  )
})

test('[F8] one more instance never makes a flow less available', () => {
  fc.assert(
    fc.property(boards, fc.constantFrom(...zones), fc.nat(3), (board, zone, chosen) => {
      const components = board.components.map((component, index) =>
        index === chosen && typeof component.instances === 'object'
          ? {
              ...component,
              instances: { ...component.instances, [zone]: countIn(component.instances, zone) + 1 },
            }
          : component,
      )

      expect(available({ ...board, components })).toBeGreaterThanOrEqual(available(board) - 1e-12)
    }),
  )
})

function countIn(instances: Readonly<Record<string, number>>, zone: string): number {
  return instances[zone] ?? 0
}

test('[F8] a shortfall of instances is the lower tail of a binomial', () => {
  fc.assert(
    fc.property(fc.nat(12), fc.nat(13), share, (count, need, availability) => {
      const chances = Array.from({ length: 2 ** count }, (_, state) => {
        const up = [...state.toString(2)].filter((digit) => digit === '1').length
        return up < need ? availability ** up * (1 - availability) ** (count - up) : 0
      })

      expect(shortfall(count, need, availability)).toBeCloseTo(
        chances.reduce((sum, chance) => sum + chance, 0),
        12,
      )
    }),
  )
})

test.each([
  // count, need, availability, expected: sums of exact fractions
  [5, 1, 0.999, 1e-15],
  [100, 100, 0.99, 1 - 0.99 ** 100],
  [1000, 1, 0.5, 2 ** -1000],
  [3, 0, 0.2, 0],
  [2, 3, 1, 1],
  [4, 2, 1, 0],
  [4, 2, 0, 1],
])('[F8] of %d instances %d are missing at %d', (count, need, availability, expected) => {
  expect(Math.abs(shortfall(count, need, availability) - expected)).toBeLessThanOrEqual(1e-11 * expected)
})
