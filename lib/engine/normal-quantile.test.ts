import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalQuantile } from './normal-quantile.ts'

// Computed at 40 digits from the inverse error function.
test.each([
  [1e-300, -37.0471],
  [1e-20, -9.26234008979841],
  [1e-10, -6.361340902404056],
  [1e-5, -4.264890793922825],
  [0.05, -1.6448536269514729],
  [0.07, -1.4757910281791706],
  [0.2, -0.8416212335729142],
  [0.5, 0],
  [0.61, 0.2793190344474542],
  [0.975, 1.959963984540054],
  [0.999, 3.090232306167813],
])('[S1] the normal quantile of %d is %d', (share, z) => {
  expect(normalQuantile(share) / (z || 1)).toBeCloseTo(z === 0 ? 0 : 1, share === 1e-300 ? 5 : 14)
})

test('[S1] the normal quantile is odd around one half', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 20 - 1 }), (part) => {
      const share = part / 2 ** 20

      expect(normalQuantile(share)).toBeCloseTo(-normalQuantile(1 - share), 12)
    }),
  )
})

test('[S1] the normal quantile rises', () => {
  const share = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true })
  fc.assert(
    fc.property(share, share, (a, b) => {
      const [low, high] = a < b ? [a, b] : [b, a]

      expect(normalQuantile(low)).toBeLessThanOrEqual(normalQuantile(high))
    }),
  )
})
