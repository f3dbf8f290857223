import fc from 'fast-check'
import { expect, test } from 'vitest'
import { forecast } from '#lib/engine/forecast.ts'
import { aBoard } from '#lib/model/a-board.ts'
import type { Board } from '#lib/model/board.ts'
import { boardDifference } from './board-difference.ts'
import { differenceText } from './difference-text.ts'
import { forecastDifference } from './forecast-difference.ts'

const shop = {
  drivers: [{ id: 'users', base: 100, curve: { kind: 'linear' } }],
  flows: [{ id: 'buy', entry: 'api', driver: 'users', perUnit: 1 }],
  components: [
    { id: 'api', name: 'API', instances: 2, limits: [throughput(400)] },
    { id: 'db', name: 'Orders', kind: 'database', limits: [throughput(1000)] },
  ],
  connections: [{ id: 'c', from: 'api', to: 'db' }],
}
const before = aBoard(shop)

test('a board does not differ from itself, whatever the order of its fields', () => {
  const turned = aBoard({
    ...shop,
    components: shop.components.map((row) => Object.fromEntries(Object.entries(row).reverse())),
  })

  expect(boardDifference(before, turned)).toEqual([])
})

test('the other way round, what was added is removed', () => {
  const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'))
  fc.assert(
    fc.property(ids, ids, (some, others) => {
      const [there, back] = [
        boardDifference(boardOf(some), boardOf(others)),
        boardDifference(boardOf(others), boardOf(some)),
      ]
      const of = (changes: typeof there, kind: string) =>
        changes.filter(({ change }) => change === kind).map(({ id }) => id)

      expect(of(there, 'added').sort()).toEqual(of(back, 'removed').sort())
      expect(of(there, 'added').sort()).toEqual(others.filter((id) => !some.includes(id)).sort())
    }),
  )
})

test('what changed is told with what it was and what it is', () => {
  const after = aBoard({
    ...shop,
    title: 'Shop',
    scenario: { multiple: 10 },
    components: [
      { id: 'api', name: 'API', instances: 4, position: { x: 8, y: 0 }, limits: [throughput(400)] },
      { id: 'db', name: 'Orders', kind: 'database', limits: [throughput(2000)] },
      { id: 'cache', name: '캐시', kind: 'cache' },
    ],
    connections: [],
  })

  expect(words(before, after, 'en')).toEqual([
    'changed: Board: title “Test” → “Shop”; multiple in question set to 10',
    'added: Component “캐시”',
    'changed: Component “API”: instances 2 → 4; moved',
    'changed: Limit “Orders · throughput”: capacity 1,000 → 2,000',
    'removed: Connection “API → Orders”',
  ])
  expect(words(before, after, 'ko')).toContain('changed: 구성 요소 “API”: 인스턴스 2 → 4; 위치 이동')
})

test('what changes did to the answer is told', () => {
  const after = aBoard({
    ...shop,
    components: [shop.components[0], { ...shop.components[1], limits: [throughput(200)] }],
  })

  expect(forecastDifference(answered(before), answered(after), 'en')).toEqual([
    'First to break: API · throughput at 4× then, Orders · throughput at 2× now.',
    'Orders · throughput: 10× → 2×',
  ])
  expect(forecastDifference(answered(before), answered(before), 'en')).toEqual([
    'First to break, as before: API · throughput at 4×.',
  ])
})

test('a limit that is new or gone is told so', () => {
  const after = aBoard({ ...shop, components: [shop.components[0], { ...shop.components[1], limits: [] }] })

  expect(forecastDifference(answered(before), answered(after), 'en')).toContain(
    'Orders · throughput: no longer a limit (it was at 10×)',
  )
  expect(forecastDifference(answered(after), answered(before), 'en')).toContain(
    'Orders · throughput: a new limit, at 10×',
  )
})

function words(one: Board, other: Board, language: 'en' | 'ko'): readonly string[] {
  return boardDifference(one, other).map((change) => `${change.change}: ${differenceText(change, language)}`)
}

function boardOf(ids: readonly string[]): Board {
  return aBoard({ components: ids.map((id) => ({ id })) })
}

function answered(board: Board) {
  return { board, forecast: forecast(board, { parts: [] }) }
}

function throughput(capacity: number) {
  return { id: 'rps', kind: 'throughput', capacity }
}
