import { expect, test } from 'vitest'
import { componentSize, routeBetween } from './geometry.ts'

/** The route between two cards of which the second starts this far to the right of and below the first. */
function routeBy(x: number, y: number) {
  return routeBetween({ x: 0, y: 0, ...componentSize }, { x, y, ...componentSize })
}

const right = { x: 184, y: 34 }
const bottom = { x: 92, y: 68 }

test('cards side by side are joined by their sides', () => {
  expect(routeBy(248, 0)).toMatchObject({ start: right, end: { x: 248, y: 34 } })
  expect(routeBy(248, 40).start).toEqual(right)
})

test('cards above each other are joined bottom to top', () => {
  expect(routeBy(0, 132)).toMatchObject({ start: bottom, end: { x: 92, y: 132 } })
  expect(routeBy(160, 132).start).toEqual(bottom)
})

test('a line to the next column leaves sideways however far down its card is', () => {
  expect(routeBy(248, 900).start).toEqual(right)
})

test('a line to the next row leaves downwards however far aside its card is', () => {
  expect(routeBy(900, 132).start).toEqual(bottom)
})

test('a line does not bend in a gap that is too narrow for it', () => {
  expect(routeBy(184 + 16, 300).start).toEqual(bottom)
  expect(routeBy(500, 68 + 16).start).toEqual(right)
})

test('a line backwards takes the way of the line forwards', () => {
  const [there, back] = [routeBy(300, 900), routeBy(-300, -900)]

  expect(there.start).toEqual(right)
  expect(back.start).toEqual({ x: 0, y: 34 })
})

test('a call and its call-back run side by side', () => {
  const [from, to] = [
    { x: 0, y: 0, ...componentSize },
    { x: 0, y: 132, ...componentSize },
  ]

  expect(routeBetween(from, to, 8).start.x - routeBetween(from, to, -8).start.x).toBe(16)
})
