import { expect, test } from 'vitest'
import { aBoard, type BoardTree } from '#lib/model/a-board.ts'
import type { Board } from '#lib/model/board.ts'
import { forecast } from './forecast.ts'

/** A flow of ten requests a second to a component with such limits, growing by one percent a day. */
function board(limits: readonly BoardTree[], more: BoardTree = {}, scenario: BoardTree = {}): Board {
  return aBoard({
    scenario: { growth: { kind: 'exponential', ratePerDay: 0.01 }, ...scenario },
    drivers: [{ id: 'd', base: '8 to 12.5' }],
    flows: [{ id: 'f', entry: 'a', driver: 'd', perUnit: 1 }],
    components: [{ id: 'a', limits, ...more }],
  })
}

function answer(drawn: Board) {
  const { breaks, uncertainty } = forecast(drawn, { at: 10, samples: 1024, parts: ['uncertainty'] })
  return { breaks, uncertainty }
}

const rps = { id: 'rps', kind: 'throughput', capacity: 1000 }
const disk = { id: 'disk', kind: 'stock', initial: 0, inflowPerDay: '8 to 12.5', capacity: 100 }

test('[S5] a stock that fills up first is first in all draws', () => {
  const { breaks, uncertainty } = answer(board([rps, disk]))

  expect(breaks[0]).toMatchObject({ limit: 'disk', probability: 1 })
  expect(uncertainty?.first).toMatchObject([{ component: 'a', limit: 'disk', probability: 1 }])
})

test('[S5] the multiple of a stock is drawn with what fills it', () => {
  const { uncertainty } = answer(board([disk]))
  // S = w (e^(rt) − 1)/r is full where m = e^(rt) is 1 + rC/w.
  expect(uncertainty?.multiple.p50).toBeCloseTo(1 + (0.01 * 100) / 10, 3)
  expect(uncertainty?.multiple.p95).toBeCloseTo(1 + (0.01 * 100) / 8, 2)
})

test('[S5] a delay and a ramp are drawn with the load', () => {
  const queue = { id: 'wait', kind: 'delay', maxDelaySeconds: 60 }
  const slow = { autoscale: { perInstance: 40, reactionSeconds: 1e4 }, maxInstances: 9 }
  const delayed = answer(board([{ ...rps, capacity: 40 }, queue])).uncertainty
  const ramped = answer(board([rps], slow, { ramp: { doublingSeconds: 60 } })).uncertainty

  expect(delayed?.first.map(({ limit }) => limit).sort()).toEqual(['rps', 'wait'])
  expect(ramped?.first).toMatchObject([{ component: 'a', limit: 'autoscale', probability: 1 }])
  expect(ramped?.multiple.p50).toBeCloseTo(4, 1)
})
