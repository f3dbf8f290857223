/**
 * Owen scrambling of a fraction of 2³²: whether a bit is turned depends on the seed and on all bits above it, so that
 * a net stays a net. Source: B. Burley, Practical hash-based Owen scrambling, JCGT 9 (2020); the hash is Laine's and
 * Karras'. [S3]
 */
export function owenScrambled(fraction: number, seed: number): number {
  let bits = (reversed(fraction) + seed) | 0
  bits ^= Math.imul(bits, 0x6c50b47c)
  bits ^= Math.imul(bits, 0xb82f1e52)
  bits ^= Math.imul(bits, 0xc7afe638)
  bits ^= Math.imul(bits, 0x8d22f6e6)
  return reversed(bits)
}

/** The 32 bits from last to first. */
function reversed(bits: number): number {
  let turned = (bits << 16) | (bits >>> 16)
  turned = ((turned & 0x00ff00ff) << 8) | ((turned >>> 8) & 0x00ff00ff)
  turned = ((turned & 0x0f0f0f0f) << 4) | ((turned >>> 4) & 0x0f0f0f0f)
  turned = ((turned & 0x33333333) << 2) | ((turned >>> 2) & 0x33333333)
  return (((turned & 0x55555555) << 1) | ((turned >>> 1) & 0x55555555)) >>> 0
}

/** A seed for one of many things under one seed, unlike its neighbours. Source: MurmurHash3's finalizer. [S3] */
export function seedOf(seed: number, index: number): number {
  let mixed = Math.imul(seed ^ Math.imul(index + 1, 0x9e3779b9), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
