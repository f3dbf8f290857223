import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shuffled } from './shuffled.ts'

test('the order is the same on every screen, whoever came in first', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), fc.string(), (items, seed) => {
      const order = shuffled(items, (item) => item, seed)
      expect([...order].sort()).toEqual([...items].sort())
      expect(shuffled([...items].reverse(), (item) => item, seed)).toEqual(order)
    }),
    { seed: 3 },
  )
})

test('over many rounds each of three speaks first about as often', () => {
  const first = new Map<string, number>()
  for (let round = 0; round < 3000; round++) {
    const [one = ''] = shuffled(['Ana', 'Ben', 'Mina'], (name) => name, `round ${round}`)
    first.set(one, (first.get(one) ?? 0) + 1)
  }

  for (const count of first.values()) expect(Math.abs(count - 1000)).toBeLessThan(120)
})
