import { expect, test } from 'vitest'
import { aBoard, type BoardTree } from '#lib/model/a-board.ts'
import { breakName } from '#lib/model/forecast.ts'
import type { DomainId } from '#lib/model/id.ts'
import { forecast } from './forecast.ts'
import { generatedBoard } from './generated-board.ts'

const rps = (capacity: unknown) => [{ id: 'rps', kind: 'throughput', capacity }]

/** 100 requests a second into `a`; what each break is a symptom of while `az1` is down. */
function symptoms(components: readonly BoardTree[], connections: readonly BoardTree[], down = ['az1']) {
  const board = aBoard({
    drivers: [{ id: 'd', base: 100 }],
    flows: [{ id: 'f', entry: 'a', driver: 'd', perUnit: 1 }],
    components,
    connections,
    domains: [{ id: 'az1' }, { id: 'az2' }],
  })
  const { breaks } = forecast(board, { down: down as DomainId[], parts: ['symptoms'] })
  return Object.fromEntries(breaks.map((row) => [breakName(row), row.symptomOf]))
}

const cache = {
  id: 'a',
  kind: 'cache',
  hitRatio: 0.9,
  instances: { az1: 2 },
  limits: rps({ perInstance: 500 }),
}
const misses = [{ id: 'a-db', from: 'a', to: 'db', onMiss: true }]

test('[E2] what a lost cache lets through is its symptom', () => {
  expect(symptoms([cache, { id: 'db', limits: rps(50) }], misses)).toEqual({
    'a.rps': null,
    'db.rps': 'a.rps',
  })
})

test('[E2] a cache that is up causes nothing', () => {
  expect(symptoms([cache, { id: 'db', limits: rps(50) }], misses, [])).toEqual({
    'a.rps': null,
    'db.rps': null,
  })
})

test('[E2] a cache that never hit anything causes nothing', () => {
  const cold = { ...cache, hitRatio: 0 }

  expect(symptoms([cold, { id: 'db', limits: rps(50) }], misses)['db.rps']).toBeNull()
})

test('[E2] what takes over from the lost breaks because of it', () => {
  const lost = { id: 'b', instances: { az1: 1 }, failoverTo: ['c'], limits: rps(150) }
  const connections = ['b', 'c'].map((to) => ({ id: `a-${to}`, from: 'a', to }))

  expect(symptoms([{ id: 'a' }, lost, { id: 'c', limits: rps(150) }], connections)).toEqual({
    'b.rps': null,
    'c.rps': 'b.rps',
  })
})

test('[E2] rate limits are causes: loads are those offered', () => {
  const { breaks } = forecast(generatedBoard(40), { parts: ['symptoms'] })

  expect(new Set(breaks.map(({ symptomOf }) => symptomOf))).toEqual(new Set([null]))
})

test('[E2] nobody asks, nobody is told', () => {
  expect(forecast(generatedBoard(4), { parts: [] }).breaks[0]?.symptomOf).toBeUndefined()
})
