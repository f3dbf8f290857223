import { expect, test } from 'vitest'
import { firstAnswer } from '#lib/engine/first-answer.ts'
import { aBoard } from '#lib/model/a-board.ts'
import type { Break } from '#lib/model/forecast.ts'
import { breakTicks } from './break-ticks.ts'

const [aBreak] = firstAnswer(
  aBoard({
    drivers: [{ id: 'users', base: 100 }],
    flows: [{ id: 'all', entry: 'api', driver: 'users', perUnit: 1 }],
    components: [{ id: 'api', limits: [{ id: 'rps', kind: 'throughput', capacity: 200 }] }],
  }),
).breaks

function at(...multiples: readonly (number | null)[]): readonly Break[] {
  if (aBreak === undefined) throw new Error('The board above has a limit.')
  return multiples.map((multiple) => ({ ...aBreak, multiple }))
}

test('breaks at one place of the slider share a tick', () => {
  expect(breakTicks(at(2, 2, 2.01, 3)).map(({ breaks }) => breaks.length)).toEqual([3, 1])
})

test('what is broken today stands at the left end, never nowhere', () => {
  expect(breakTicks(at(0.2, 1, 5000, null)).map(({ place, breaks }) => [place, breaks.length])).toEqual([
    [0, 2],
  ])
})

test('a label stands where it does not run into the one before', () => {
  const rooms = breakTicks(at(1, 1.5, 10, 12, 900)).map(({ room }) => room?.toFixed(2))

  expect(rooms).toEqual(['0.33', undefined, '0.65', undefined, '0.17'])
})
