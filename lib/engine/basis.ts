import { type Expansion, type Factor, productAt } from './expansion.ts'

/** A load as coefficients of the basis functions at these places. */
export interface Load {
  readonly places: number[]
  readonly coefficients: number[]
}

/** One function of m: m^exponent · Π factors. */
export interface BasisFunction {
  readonly exponent: number
  readonly factors: readonly Factor[]
  readonly isConstant: boolean
  readonly isRising: boolean
}

/**
 * The few different functions of m that a board's many loads are sums of. [R1]
 */
export interface Basis {
  readonly functions: readonly BasisFunction[]
  /** Where they bend, and both sides of where they jump, in the order in which they became known. */
  readonly knots: ReadonlySet<number>
  /** Where the addends of an expansion stand among the functions. */
  readonly placesOf: (expansion: Expansion) => readonly number[]
  /** Adds coefficient × expansion to a load. */
  readonly add: (load: Load, coefficient: number, expansion: Expansion) => void
}

/** An empty basis. Functions of m that it shall be ready for may be named before any load needs them. */
export function basisOf(expected: Iterable<Expansion> = []): Basis {
  const functions: BasisFunction[] = []
  const knots = new Set<number>()
  const placeByKey = new Map<string, number>()
  const numbers = new Map<Factor, number>()
  const known = new WeakMap<Expansion, readonly number[]>()

  function placeOf({ exponent, factors }: Expansion[number]): number {
    const key = `${exponent} ${factors.map(numberOf).sort().join(' ')}`
    const place = placeByKey.get(key) ?? functions.length
    if (place < functions.length) return place
    placeByKey.set(key, place)
    const isConstant = exponent === 0 && factors.length === 0
    const isRising = factors.every((factor) => factor.isRising)
    functions.push({ exponent, factors, isConstant, isRising })
    for (const factor of factors) addKnots(factor)
    return place
  }

  function addKnots(factor: Factor): void {
    for (const knot of factor.knots) knots.add(knot)
    for (const jump of factor.jumps) knots.add(jump).add(jump * (1 - Number.EPSILON))
  }

  function numberOf(factor: Factor): number {
    const number = numbers.get(factor) ?? numbers.size
    numbers.set(factor, number)
    return number
  }

  function placesOf(expansion: Expansion): readonly number[] {
    const places = known.get(expansion) ?? expansion.map(placeOf)
    known.set(expansion, places)
    return places
  }

  function add(load: Load, coefficient: number, expansion: Expansion): void {
    if (coefficient === 0) return
    const places = placesOf(expansion)
    for (let i = 0; i < places.length; i++) {
      addAt(load, places[i] ?? 0, coefficient * (expansion[i]?.coefficient ?? 0))
    }
  }

  for (const expansion of expected) for (const { factors } of expansion) factors.forEach(addKnots)
  return { functions, knots, placesOf, add }
}

function addAt({ places, coefficients }: Load, place: number, coefficient: number): void {
  const at = places.indexOf(place)
  if (at >= 0) coefficients[at] = (coefficients[at] ?? 0) + coefficient
  else {
    places.push(place)
    coefficients.push(coefficient)
  }
}

/** The values of all basis functions at a multiple. */
export function basisValues({ functions }: Basis, multiple: number): Float64Array {
  return Float64Array.from(functions, (one) => productAt(one, multiple))
}

/** A load at any multiple. */
export function loadAt({ functions }: Basis, { places, coefficients }: Load, multiple: number): number {
  let total = 0
  for (let i = 0; i < places.length; i++) {
    const one = functions[places[i] ?? 0]
    if (one !== undefined) total += (coefficients[i] ?? 0) * productAt(one, multiple)
  }
  return total
}
