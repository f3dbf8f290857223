import { expect, test } from 'vitest'
import { domainRows } from './domain-row.ts'

const zone = { width: 208, height: 128 }

test('boxes beside a wide drawing go below it', () => {
  const wide = { x: 0, y: 0, width: 1200, height: 200 }
  const places = domainRows([zone, zone, zone], { bounds: wide, taken: [wide] })

  expect(new Set(places.map(({ y }) => y))).toEqual(new Set([240]))
})

test('boxes beside a tall drawing go to its right', () => {
  const tall = { x: 0, y: 0, width: 200, height: 1200 }
  const places = domainRows([zone, zone, zone], { bounds: tall, taken: [tall] })

  expect(places.every(({ x }) => x >= 240)).toBe(true)
})

test('boxes go into a free corner of the drawing', () => {
  const trunk = { x: 0, y: 0, width: 184, height: 400 }
  const crown = { x: 0, y: 440, width: 800, height: 68 }
  const bounds = { x: 0, y: 0, width: 800, height: 508 }

  expect(domainRows([zone], { bounds, taken: [trunk, crown] })).toEqual([{ x: 224, y: 0, ...zone }])
})

test('without a drawing, boxes stand in a block near 4:3', () => {
  const places = domainRows(Array(6).fill(zone), null)

  expect(new Set(places.map(({ x }) => x)).size).toBe(2)
})
