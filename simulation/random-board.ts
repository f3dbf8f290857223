import { aBoard, type BoardTree } from '#lib/model/a-board.ts'
import type { Board } from '#lib/model/board.ts'
import { offered } from './offered.ts'
import { planOf, rateOf } from './plan.ts'
import { type Random, randomFrom } from './random.ts'
import { saturation } from './saturation.ts'

/** What random boards may have beside what product form solves. */
export interface Liberties {
  /** Services that are not exponential, and calls that go out together. */
  readonly general?: boolean
  /** Attempts that fail and are made again. */
  readonly failing?: boolean
}

const ZONES = ['az1', 'az2', 'az3']

/**
 * A board of the class that is answered exactly: exponential services in order of arrival, calls in a row, caches,
 * circles, asynchronous calls to where no other request goes. It is full between 1.5 and 30 times today.
 */
export function randomBoard(seed: number, liberties: Liberties = {}): Board {
  const random = randomFrom(seed)
  const size = 3 + whole(random, 6)
  const tree = {
    ...traffic(random),
    components: Array.from({ length: size + 1 }, (_, index) => component(random, index, liberties)),
    connections: [
      ...Array.from({ length: size - 1 }, (_, index) => connection(random, index + 1, liberties)),
      ...Array.from({ length: random.uniform() < 0.5 ? size >> 1 : 0 }, (_, index) => {
        return { ...connection(random, 1 + whole(random, size - 1), liberties), id: `extra${index}` }
      }),
      { id: 'log', from: `c${whole(random, size)}`, to: `c${size}`, calls: 1, mode: 'async' },
    ],
    domains: ZONES.map((id) => ({ id, kind: 'zone' })),
  }
  const target = 1.5 * 20 ** random.uniform()
  const circle = circleOn(random, size)
  const circled = { ...tree, connections: [...tree.connections, circle] }
  const isCircled = random.uniform() < 0.4 && offered(planOf(aBoard(circled), { multiple: 1 })) !== null
  return filled(isCircled ? circled : tree, target)
}

function traffic(random: Random): BoardTree {
  const curves = [{ kind: 'linear' }, growing(random)]
  return {
    drivers: curves.map((curve, index) => ({ id: `d${index}`, base: 1, curve })),
    flows: Array.from({ length: 1 + whole(random, 3) }, (_, index) => ({
      id: `f${index}`,
      entry: `c${whole(random, 2)}`,
      driver: `d${index === 0 ? 0 : whole(random, 2)}`,
      perUnit: 0.2 + random.uniform(),
    })),
  }
}

function growing(random: Random): BoardTree {
  return random.uniform() < 0.5
    ? { kind: 'power', exponent: 0.5 + random.uniform() }
    : { kind: 'affine', fixed: random.uniform() * 0.8 }
}

function component(random: Random, index: number, { general = false }: Liberties): BoardTree {
  const meanSeconds = 0.001 * 50 ** random.uniform()
  const servers = 1 + whole(random, 6)
  const isCache = index > 0 && random.uniform() < 0.2
  const scv = general ? (random.uniform() < 0.5 ? random.uniform() : 1 + 3 * random.uniform()) : 1
  return {
    id: `c${index}`,
    kind: isCache ? 'cache' : 'service',
    ...(isCache && { hitRatio: 0.4 + 0.5 * random.uniform(), hitFollowsSurvivors: random.uniform() < 0.5 }),
    instances: Object.fromEntries(
      ZONES.map((zone, place) => [zone, whole(random, 3) + (place === 2 ? 1 : 0)]),
    ),
    service: { meanSeconds, servers, scv },
    limits: [{ id: 'rps', kind: 'throughput', capacity: { perInstance: servers / meanSeconds } }],
  }
}

/** From some earlier component to this one. */
function connection(random: Random, to: number, { general = false, failing = false }: Liberties): BoardTree {
  const isFailing = failing && random.uniform() < 0.3
  return {
    id: `to${to}`,
    from: `c${whole(random, to)}`,
    to: `c${to}`,
    calls: random.uniform() < 0.5 ? random.uniform() : random.uniform() < 0.7 ? 1 : 2,
    onMiss: random.uniform() < 0.8,
    parallel: general && random.uniform() < 0.5,
    ...(isFailing && {
      retry: {
        retries: 1 + whole(random, 2),
        failureRatio: 0.05 + 0.25 * random.uniform(),
        timeoutSeconds: 1e6,
      },
    }),
  }
}

function circleOn(random: Random, size: number): BoardTree {
  const to = whole(random, size - 1)
  return { id: 'circle', from: `c${to + 1}`, to: `c${to}`, calls: 0.15 * random.uniform() }
}

/** The base of all drivers at which a board is full at this multiple of today. */
function filled(tree: BoardTree, target: number): Board {
  const board = aBoard(tree)
  const plan = planOf(board, { multiple: 1 })
  const rates = offered(plan)
  if (rates === null) throw new Error('A board without circles sends requests round for ever.')
  const servers = plan.stations.map((station) => station.servers)
  const busy = rates.map(
    (rate, place) => rate * (plan.stations[Math.floor(place / plan.flows.length)]?.meanSeconds ?? 0),
  )
  const today = board.flows.map((flow) => rateOf(board, flow, 1))
  const then = board.flows.map((flow, index) => rateOf(board, flow, target) / (today[index] ?? 1))
  const { multiple } = saturation(busy, servers, (times) => then.map((growth) => growth * times))
  return aBoard({ ...tree, drivers: board.drivers.map((driver) => ({ ...driver, base: multiple })) })
}

/** A whole number from 0 to below `count`. */
function whole(random: Random, count: number): number {
  return Math.floor(random.uniform() * count)
}
