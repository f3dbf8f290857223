import { type Expansion, type Factor, productAt } from './expansion.ts'

/** A load as coefficients of the basis functions at these places. */
export interface Load {
  readonly places: number[]
  readonly coefficients: number[]
}

/** One function of m: m^exponent · Π factors. */
interface BasisFunction {
  readonly exponent: number
  readonly factors: readonly Factor[]
}

/**
 * The few different functions of m that a board's many loads are sums of. [R1]
 */
export interface Basis {
  readonly functions: readonly BasisFunction[]
  /** Adds coefficient × expansion to a load. */
  readonly add: (load: Load, coefficient: number, expansion: Expansion) => void
}

export function basisOf(): Basis {
  const functions: BasisFunction[] = []
  const placeByKey = new Map<string, number>()
  const numbers = new Map<Factor, number>()
  const placesOf = new Map<Expansion, readonly number[]>()

  function placeOf({ exponent, factors }: BasisFunction): number {
    const key = `${exponent} ${factors.map(numberOf).sort().join(' ')}`
    const known = placeByKey.get(key)
    if (known !== undefined) return known
    placeByKey.set(key, functions.length)
    return functions.push({ exponent, factors }) - 1
  }

  function numberOf(factor: Factor): number {
    const known = numbers.get(factor) ?? numbers.size
    numbers.set(factor, known)
    return known
  }

  function add(load: Load, coefficient: number, expansion: Expansion): void {
    if (coefficient === 0) return
    let places = placesOf.get(expansion)
    if (places === undefined) {
      places = expansion.map(placeOf)
      placesOf.set(expansion, places)
    }
    for (let i = 0; i < places.length; i++) {
      addAt(load, places[i] ?? 0, coefficient * (expansion[i]?.coefficient ?? 0))
    }
  }

  return { functions, add }
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

/** A load from the values of the basis functions. */
export function loadFrom(values: Float64Array, { places, coefficients }: Load): number {
  let total = 0
  for (let i = 0; i < places.length; i++) total += (coefficients[i] ?? 0) * (values[places[i] ?? 0] ?? 0)
  return total
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
