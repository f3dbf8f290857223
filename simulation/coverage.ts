import { aBoard, type BoardTree } from '#lib/model/a-board.ts'
import { intervalOf } from './engine-answers.ts'
import { offered } from './offered.ts'
import { planOf } from './plan.ts'
import { type Random, randomFrom } from './random.ts'

/** Half of the distance between the ends of a range is so many standard deviations: the 95 % quantile. */
const Z95 = 1.6448536269514722

/**
 * How many of the boards from this seed on have their true multiple in the engine's interval. Their numbers are
 * ranges; the truth is drawn from each, as the format says what a range means. Null where there is no interval.
 */
export function covered(seed: number, boards: number): number | null {
  let count = 0
  for (let each = seed; each < seed + boards; each++) {
    const random = randomFrom(each)
    const tree = uncertainTree(random)
    const interval = intervalOf(aBoard(tree), 1024, each)
    if (interval === null) return null
    const multiple = exactMultiple(drawn(tree, random))
    if (multiple >= interval[0] && multiple <= interval[1]) count++
  }
  return count
}

/** Requests go forward through up to six components, each with a limit; some are caches. */
function uncertainTree(random: Random): BoardTree {
  const size = 2 + Math.floor(random.uniform() * 5)
  const components = Array.from({ length: size }, (_, index) => ({
    id: `c${index}`,
    ...(random.uniform() < 0.3 && {
      hitRatio: { low: 0.3 + 0.3 * random.uniform(), high: 0.7 + 0.2 * random.uniform() },
    }),
    instances: 1 + Math.floor(random.uniform() * 3),
    limits: [
      { id: 'rps', kind: 'throughput', capacity: { perInstance: range(random, 50 * 4 ** random.uniform()) } },
    ],
  }))
  const connections = components.slice(1).map(({ id }, index) => ({
    id,
    from: `c${Math.floor(random.uniform() * (index + 1))}`,
    to: id,
    calls: range(random, 0.5 + random.uniform()),
    onMiss: random.uniform() < 0.5,
  }))
  return {
    drivers: [{ id: 'd', base: range(random, 10) }],
    flows: [0, 1].map((index) => ({
      id: `f${index}`,
      entry: `c${index}`,
      driver: 'd',
      perUnit: range(random, 1),
    })),
    components,
    connections,
  }
}

function range(random: Random, middle: number): object {
  const width = 1.1 * 2 ** random.uniform()
  return { low: middle / width, high: middle * width }
}

/** The same tree with a number drawn for each range. */
function drawn(tree: BoardTree, random: Random): BoardTree {
  return JSON.parse(JSON.stringify(tree), (key, value) => {
    if (typeof value?.low !== 'number') return value
    const [low, high] =
      key === 'hitRatio' ? [logit(value.low), logit(value.high)] : [Math.log(value.low), Math.log(value.high)]
    const at = (low + high) / 2 + ((high - low) / 2 / Z95) * random.normal()
    return key === 'hitRatio' ? 1 / (1 + Math.exp(-at)) : Math.exp(at)
  })
}

function logit(share: number): number {
  return Math.log(share / (1 - share))
}

/** All loads are in proportion to the multiple. */
function exactMultiple(tree: BoardTree): number {
  const board = aBoard(tree)
  const plan = planOf(board, { multiple: 1 })
  const rates = offered(plan)
  const flows = plan.flows.length
  const multiples = board.components.map(({ instances, limits }, station) => {
    const capacity = limits[0]?.capacity
    const isScaled = typeof capacity === 'object' && 'perInstance' in capacity
    const perInstance = isScaled ? Number(capacity.perInstance) : Number.NaN
    const load = rates?.subarray(station * flows, (station + 1) * flows).reduce((sum, rate) => sum + rate, 0)
    return (perInstance * Number(instances)) / (load ?? 0)
  })
  return Math.min(...multiples)
}
