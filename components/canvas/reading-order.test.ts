import { expect, test } from 'vitest'
import { besideIn, type Drawn, readingRows } from './reading-order.ts'

/**
 *   web        api   cache
 *      mail
 *              db
 */
const drawn: readonly Drawn[] = [
  card('db', 400, 300),
  card('cache', 700, 20),
  card('web', 0, 0),
  card('mail', 80, 150),
  card('api', 400, 30),
]

function card(name: string, x: number, y: number): Drawn {
  return { key: `components/${name}`, rectangle: { x, y, width: 184, height: 68 } }
}

test('things are read in rows, left to right', () => {
  const rows = readingRows(drawn).map((row) => row.map(({ key }) => key.slice('components/'.length)))

  expect(rows).toEqual([['web', 'api', 'cache'], ['mail'], ['db']])
})

test.each([
  ['web', 'ArrowRight', 'api'],
  ['cache', 'ArrowRight', 'mail'],
  ['mail', 'ArrowLeft', 'cache'],
  ['api', 'ArrowDown', 'mail'],
  ['mail', 'ArrowUp', 'web'],
  ['mail', 'ArrowDown', 'db'],
] as const)('from %s %s leads to %s', (from, arrow, to) => {
  expect(besideIn(readingRows(drawn), `components/${from}`, arrow)).toBe(`components/${to}`)
})

test('at the ends there is nowhere to go', () => {
  const rows = readingRows(drawn)

  expect(besideIn(rows, 'components/web', 'ArrowLeft')).toBeNull()
  expect(besideIn(rows, 'components/web', 'ArrowUp')).toBeNull()
  expect(besideIn(rows, 'components/db', 'ArrowDown')).toBeNull()
  expect(besideIn(rows, 'components/gone', 'ArrowDown')).toBeNull()
})
