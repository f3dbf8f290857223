import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aBoard, type BoardTree } from '#lib/model/a-board.ts'
import type { Board } from '#lib/model/board.ts'
import type { Question } from '#lib/model/forecast.ts'
import { compiledTrials } from './compiled-trials.ts'
import { forecast } from './forecast.ts'
import { generatedBoard } from './generated-board.ts'
import { chunkBegins, drawing } from './sampling.ts'
import { uncertainInputs } from './uncertain-inputs.ts'
import { otherHalf, type SamplingStep, uncertaintyOf } from './uncertainty.ts'
import { standardError } from './uncertainty-forecast.ts'

/** One driver of 1 to all components c0, c1, …, each with such a capacity. */
function sideBySide(capacities: readonly unknown[], base: unknown = 1, change: BoardTree = {}): Board {
  return aBoard({
    drivers: [{ id: 'd', base }],
    flows: capacities.map((_, index) => ({ id: `f${index}`, entry: `c${index}`, driver: 'd', perUnit: 1 })),
    components: capacities.map((capacity, index) => ({
      id: `c${index}`,
      limits: [{ id: 'rps', kind: 'throughput', capacity }],
    })),
    ...change,
  })
}

function answer(board: Board, question: Question = {}) {
  const found = uncertaintyOf(board, { samples: 1024, ...question })?.uncertainty
  if (found === undefined) throw new Error('nothing is uncertain')
  return found
}

test('without a range there is nothing to say', () => {
  const board = sideBySide([5, { value: 4, source: 'default' }, { value: 3, low: 3, high: 3 }])

  expect(uncertaintyOf(board)).toBeNull()
  expect(forecast(board)).not.toHaveProperty('uncertainty')
  expect(forecast(board).breaks[0]).not.toHaveProperty('probability')
})

test('nothing is drawn unless it is asked for', () => {
  expect(forecast(sideBySide(['4 to 9']), { parts: [] })).not.toHaveProperty('uncertainty')
})

test('[S6] the same seed gives the same answer, another seed a little other one', () => {
  const board = sideBySide(['8 to 15', '10 to 30'])

  expect(answer(board, { seed: 5 })).toEqual(answer(board, { seed: 5 }))
  expect(answer(board, { seed: 5 }).first[0]?.probability).not.toBe(answer(board).first[0]?.probability)
})

test('[S4] the order of rows changes nothing', () => {
  const tree = sideBySide(['8 to 15', '10 to 30', '9 to 20'])
  const turned = { ...tree, components: tree.components.toReversed(), flows: tree.flows.toReversed() }

  expect(answer(turned)).toEqual(answer(tree))
})

test('[S4] one driver is one number for all it drives', () => {
  const { first, multiple } = answer(sideBySide([10, 10], '0.5 to 2'))

  expect(first.map(({ component, probability }) => [component, probability])).toEqual([
    ['c0', 0.5],
    ['c1', 0.5],
  ])
  expect(multiple.p5).toBeCloseTo(5, 1)
  expect(multiple.p95).toBeCloseTo(20, 0)
})

test('[S6] limits that always break together share the draws', () => {
  const { first } = answer(sideBySide([10, 10, '40 to 50']))

  expect(first.map(({ component, probability }) => [component, probability])).toEqual([
    ['c0', 0.5],
    ['c1', 0.5],
  ])
})

test('[S6] an early answer is that of a smaller sample', () => {
  const board = sideBySide(['8 to 15', '10 to 30'])
  const steps: SamplingStep[] = []
  uncertaintyOf(board, { samples: 5000 }, { tell: (step) => steps.push(step) })
  const answered = steps.filter((step) => step.answer !== null)

  expect(steps.map(({ drawn }) => drawn).slice(0, 3)).toEqual([256, 512, 768])
  expect(answered.map(({ drawn }) => drawn)).toEqual([256, 4096, 5000])
  for (const { drawn, answer: early } of answered) {
    expect(early).toEqual(uncertaintyOf(board, { samples: drawn }))
  }
})

test('[S6] two threads draw what one does', () => {
  const board = sideBySide(['8 to 15', '10 to 30', '9 to 20'], 2)
  const question = { samples: 5000 }
  const alone = uncertaintyOf(board, question)
  const others = otherHalf(board, question)
  const oneByOne = () => [others.next().value ?? []].flat()
  const late = [...otherHalf(board, question)].toReversed()

  expect(uncertaintyOf(board, question, { drawnElsewhere: oneByOne })).toEqual(alone)
  expect(uncertaintyOf(board, question, { drawnElsewhere: () => late.splice(0, 3) })).toEqual(alone)
  expect(uncertaintyOf(board, question, { drawnElsewhere: () => [] })).toEqual(alone)
})

test('[S7] what never breaks in some draws is null where it counts', () => {
  const board = sideBySide(['2 to 200'], 1, {
    drivers: [
      {
        id: 'd',
        base: 1,
        curve: {
          kind: 'step',
          points: [
            [1, 1],
            [3, 20],
          ],
        },
      },
    ],
  })
  const { multiple, first } = answer(board)

  expect(multiple.p5).toBeCloseTo(3, 12)
  expect(multiple.p95).toBeNull()
  expect(first[0]?.probability).toBeCloseTo(0.5, 2)
})

test('[S7] probabilities of what is first and never add up to one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 1, max: 100, noNaN: true }), { minLength: 1, maxLength: 4 }),
      (lows) => {
        const { first } = answer(sideBySide(lows.map((low) => `${low} to ${3 * low}`)), { samples: 256 })

        expect(first.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 9)
      },
    ),
    { numRuns: 10 },
  )
})

test('[S7] breaks say how likely they are over at the multiple asked about', () => {
  const { breaks, uncertainty } = forecast(sideBySide(['5 to 20', '50 to 200']), { at: 10 })

  expect(breaks.map(({ probability }) => probability)).toEqual([expect.closeTo(0.5, 2), expect.closeTo(0, 3)])
  expect(uncertainty?.breaksBy.map(({ multiple }) => multiple)).toEqual([10, 100])
})

test('[S7] what is met just at a multiple still holds there', () => {
  const { breaks, uncertainty } = forecast(sideBySide([10, '50 to 200']), { at: 10 })

  expect(breaks[0]?.probability).toBe(0)
  expect(uncertainty?.breaksBy[0]).toEqual({ multiple: 10, probability: 0 })
})

test('[S7] ten times the capacities is ten times the multiples', () => {
  const [one, ten] = [
    answer(sideBySide(['8 to 15', '9 to 30'])),
    answer(sideBySide(['80 to 150', '90 to 300'])),
  ]

  expect((ten.multiple.p50 ?? 0) / (one.multiple.p50 ?? 1)).toBeCloseTo(10, 9)
  expect(ten.first).toEqual(one.first)
})

test('[S7] ninety percent of other draws lie in the interval of ninety percent', () => {
  const components = ['a', 'b', 'c', 'd'].map((id) => ({ id, limits: [] as BoardTree[] }))
  components[3]?.limits.push({ id: 'rps', kind: 'throughput', capacity: '500 to 3000' })
  const board = aBoard({
    drivers: [{ id: 'd', base: '5 to 20' }],
    flows: [{ id: 'f', entry: 'a', driver: 'd', perUnit: '0.5 to 2' }],
    components,
    connections: [
      { id: 'a-b', from: 'a', to: 'b', calls: '1 to 3' },
      { id: 'b-c', from: 'b', to: 'c', calls: '0.2 to 0.9' },
      { id: 'c-d', from: 'c', to: 'd', calls: '2 to 5' },
    ],
  })
  const { p5, p95 } = answer(board, { samples: 4096 }).multiple
  const trials = compiledTrials(board, uncertainInputs(board), {}, 100)
  const draw = trials && drawing(trials, 4096, 99)
  const others = draw === null ? [] : chunkBegins(4096).flatMap((begin) => [...draw(begin).firsts])
  const covered = others.filter((first) => first >= (p5 ?? 0) && first <= (p95 ?? 0)).length / 4096

  expect(Math.abs(covered - 0.9)).toBeLessThan(3 * Math.SQRT2 * standardError(0.9, 4096))
})

test('[S3] errors are smaller than those of independent draws', () => {
  const exact = 0.883121677700477
  const board = sideBySide(['8 to 15', '10 to 30'])
  const squares = Array.from({ length: 20 }, (_, seed) => {
    const found = answer(board, { seed, samples: 1024 }).first[0]?.probability ?? 0
    return (found - exact) ** 2
  })
  const rootMeanSquare = Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length)

  expect(rootMeanSquare).toBeLessThan(standardError(exact, 1024) / 2)
})

test('[S9] the tornado moves one input at a time, the widest first', () => {
  const { tornado } = answer(sideBySide(['8 to 32', '14 to 18'], '0.9 to 1.1'))

  expect(tornado.map(({ path }) => path)).toEqual([
    'components/c0/limits/rps/capacity',
    'drivers/d/base',
    'components/c1/limits/rps/capacity',
  ])
  const [capacity] = tornado
  expect(capacity?.at5).toBeCloseTo(8 / Math.sqrt(0.99), 9)
  expect(capacity?.at95).toBeCloseTo(Math.sqrt(14 * 18) / Math.sqrt(0.99), 9)
})

test('[S9] other inputs stand at the number that is written', () => {
  const [first] = answer(sideBySide([{ value: 9, low: 7, high: 12 }], '0.5 to 2')).tornado

  expect(first).toEqual({ path: 'drivers/d/base', at5: expect.closeTo(18, 9), at95: expect.closeTo(4.5, 9) })
})

test('[S8] the input with most of the variance is the one to measure', () => {
  const { measureNext } = answer(sideBySide(['4 to 16'], '0.5 to 2'), { samples: 4096 })
  const { measureNext: wider } = answer(sideBySide(['4 to 16'], '0.9 to 1.1'), { samples: 4096 })

  expect(measureNext?.share).toBeCloseTo(0.5, 1)
  expect(wider?.path).toBe('components/c0/limits/rps/capacity')
  expect(wider?.share).toBeGreaterThan(0.95)
})

test.each<[string, readonly unknown[], string]>([
  ['one that is always first', ['8 to 12', '50 to 80'], 'high'],
  ['one that is mostly first', ['8 to 15', '9 to 20'], 'medium'],
  ['two that are alike', ['8 to 15', '8 to 15', '8 to 15'], 'low'],
  ['a default with a range that decides', [{ low: 8, high: 12, source: 'default' }, '50 to 80'], 'medium'],
  ['a default without a range that decides', [{ value: 10, source: 'default' }, '50 to 80'], 'medium'],
  ['a default that decides nothing', ['8 to 12', { value: 60, source: 'default' }], 'high'],
])('[S11] confidence with %s', (_, capacities, confidence) => {
  expect(answer(sideBySide(capacities)).confidence).toBe(confidence)
})

test('[S11] it is sure that nothing breaks where no draw breaks', () => {
  const board = sideBySide(['5 to 9'], 1, { drivers: [{ id: 'd', base: 1, curve: { kind: 'constant' } }] })

  expect(answer(board)).toMatchObject({
    first: [],
    multiple: { p5: null, p50: null, p95: null },
    confidence: 'high',
    tornado: [{ at5: null, at95: null }],
  })
  expect(answer(board)).not.toHaveProperty('measureNext')
})

test('boards that are written anew for each draw have answers too', () => {
  const grown = sideBySide(['8 to 15', '10 to 30'], 1, {
    connections: [{ id: 'c0-c1', from: 'c0', to: 'c1', calls: 0.5, growsWith: 'd' }],
  })
  const { samples, first } = answer(grown, { samples: 64 })

  expect(samples).toBe(64)
  expect(first[0]).toMatchObject({ component: 'c1' })
})

test('a question about one flow or lost domains is drawn as asked', () => {
  const board = generatedBoard(4)
  const capacity = { ...board.components[0]?.limits[0], capacity: { perInstance: '10 to 20' } }
  const [head, ...rest] = board.components
  const uncertain = aBoard({ ...board, components: [{ ...head, limits: [capacity] }, ...rest] })
  const [zone] = uncertain.domains
  const flow = uncertain.flows.at(-1)
  const whole = answer(uncertain)

  expect(zone && answer(uncertain, { down: [zone.id] }).multiple.p50).not.toBe(whole.multiple.p50)
  expect(flow && answer(uncertain, { flow: flow.id }).multiple.p50).not.toBe(whole.multiple.p50)
})
