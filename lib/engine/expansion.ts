import type { Curve } from '#lib/model/curve.ts'
import { growth } from './growth.ts'
import { isRising, normalized } from './listed-growth.ts'

/** A function of m that is not a power of it. */
export interface Factor {
  readonly at: (multiple: number) => number
  readonly isRising: boolean
  /** Where it bends; between two knots its logarithm is smooth and not concave-then-convex. */
  readonly knots: readonly number[]
  /** Where it jumps; the value at the jump is the one after it. */
  readonly jumps: readonly number[]
  /** The least m beyond which the function is above `value`, for those that know it. */
  readonly passes?: (value: number) => number
  /** The factors that it is computed from. */
  readonly madeOf?: readonly Factor[]
}

/** coefficient · m^exponent · Π factors */
export interface Addend {
  readonly coefficient: number
  readonly exponent: number
  readonly factors: readonly Factor[]
}

/** A function of m as a sum of addends, so that most breaking multiples have a closed form. [R2] */
export type Expansion = readonly Addend[]

export const one: Expansion = [{ coefficient: 1, exponent: 0, factors: [] }]

/** The scale curve of a driver as powers of m where it is made of them. */
export function expansionOf(curve: Curve): Expansion {
  switch (curve.kind) {
    case 'constant':
      return one
    case 'linear':
      return power(1)
    case 'quadratic':
      return power(2)
    case 'power':
      return power(curve.exponent)
    case 'affine':
      return sum(scaled(curve.fixed, one), scaled(1 - curve.fixed, power(1)))
    case 'step':
    case 'points': {
      const multiples = normalized(curve.points).map(([m]) => m)
      const [knots, jumps] = curve.kind === 'points' ? [multiples, []] : [[], multiples]
      return factor({ at: growth(curve), isRising: isRising(normalized(curve.points)), knots, jumps })
    }
    case 'nlogn':
    case 'all-pairs':
      return factor({ at: growth(curve), isRising: true, knots: [1 / curve.n0], jumps: [] })
    case 'log':
      return factor({ at: growth(curve), isRising: true, knots: [], jumps: [] })
  }
}

function power(exponent: number): Expansion {
  return [{ coefficient: 1, exponent, factors: [] }]
}

export function factor(only: Factor): Expansion {
  return [{ coefficient: 1, exponent: 0, factors: [only] }]
}

export function scaled(coefficient: number, expansion: Expansion): Expansion {
  if (coefficient === 1) return expansion
  return expansion.map((addend) => ({ ...addend, coefficient: addend.coefficient * coefficient }))
}

function sum(...expansions: readonly Expansion[]): Expansion {
  return expansions.flat().filter(({ coefficient }) => coefficient !== 0)
}

export function product(left: Expansion, right: Expansion): Expansion {
  if (left === one) return right
  if (right === one) return left
  return left.flatMap((a) =>
    right.map((b) => ({
      coefficient: a.coefficient * b.coefficient,
      exponent: a.exponent + b.exponent,
      factors: [...a.factors, ...b.factors],
    })),
  )
}

/** Its value at a multiple. */
export function valueAt(expansion: Expansion, multiple: number): number {
  let total = 0
  for (const addend of expansion) total += addend.coefficient * productAt(addend, multiple)
  return total
}

/** m^exponent · Π factors, without the coefficient. */
export function productAt({ exponent, factors }: Omit<Addend, 'coefficient'>, multiple: number): number {
  let value = exponent === 0 ? 1 : exponent === 1 ? multiple : multiple ** exponent
  for (const { at } of factors) value = times(value, at(multiple))
  return value
}

/** Nothing times a growth beyond all numbers is nothing. */
function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b
}
