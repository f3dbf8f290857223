import { expect, test } from 'vitest'
import { aBoard } from '#lib/model/a-board.ts'
import type { FlowId } from '#lib/model/id.ts'
import { promiseExactness, retryExactness } from './promise-exactness.ts'

const promise = { flow: 'read' as FlowId, measure: 'meanSeconds' } as const

function boardWith(db: object, ...calls: readonly object[]) {
  return aBoard({
    drivers: [{ id: 'users', base: 1 }],
    flows: [{ id: 'read', entry: 'api', driver: 'users', perUnit: 1 }],
    components: [
      { id: 'api', service: { meanSeconds: 0.01 } },
      { id: 'db', service: { meanSeconds: 0.01, ...db } },
      { id: 'bank', service: { meanSeconds: 0.01, scv: 4 } },
    ],
    connections: calls.map((call, index) => ({ id: `c${index}`, from: 'api', to: 'db', ...call })),
  })
}

test('means of exponential services are exact, percentiles nearly', () => {
  const board = boardWith({}, {})

  expect(promiseExactness(board, promise)).toBe('exact')
  expect(promiseExactness(board, { ...promise, measure: 'p99Seconds' })).toBe('within-5-percent')
  expect(promiseExactness(board, { ...promise, measure: 'availability' })).toBe('exact')
})

test('general services count where they are waited for', () => {
  expect(promiseExactness(boardWith({ scv: 0.5 }, {}), promise)).toBe('within-15-percent')
  expect(promiseExactness(boardWith({ scv: 0.5 }, { mode: 'async' }), promise)).toBe('exact')
  expect(promiseExactness(boardWith({}, {}, { to: 'bank' }), promise)).toBe('within-15-percent')
})

test('calls made together are less exact in one queue', () => {
  const apart = boardWith({}, { parallel: true })
  const meeting = boardWith({}, { parallel: true }, { parallel: true })

  expect(promiseExactness(apart, promise)).toBe('within-5-percent')
  expect(promiseExactness(meeting, promise)).toBe('within-20-percent')
  expect(promiseExactness(boardWith({}, { parallel: true, calls: 3 }), promise)).toBe('within-20-percent')
})

test('an onset is exact when failed attempts cost a whole one', () => {
  const board = boardWith({}, { retry: { retries: 2 } }, { retry: { retries: 2, wastedWork: 0.5 } })

  expect(retryExactness(board, 'c0')).toBe('exact')
  expect(retryExactness(board, 'c1')).toBe('within-15-percent')
})
