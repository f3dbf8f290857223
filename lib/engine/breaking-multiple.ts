import { type Basis, type Load, loadAt } from './basis.ts'
import { productAt } from './expansion.ts'
import { crossing } from './root.ts'

/** Multiples above this are never; at the inverse of it a load counts as there at once. [R6] */
const MOST = 1e12
const LEAST = 1 / MOST
const NODES_PER_DECADE = 8

/** Finds the multiples of a basis' loads. */
export type BreakingMultiple = (load: Load, most: number) => number

/**
 * For loads on this basis the least multiple at which load > `most`: 0 when it is above at any load however small,
 * ∞ when it never is up to 1e12. [R1]–[R6]
 */
export function breakingMultipleOn(basis: Basis): BreakingMultiple {
  const nodes = nodesOf(basis)
  const rows: (Float64Array | undefined)[] = []

  function row(place: number): Float64Array {
    const known = rows[place]
    if (known !== undefined) return known
    const one = basis.functions[place]
    const made = Float64Array.from(nodes, (multiple) => (one === undefined ? 0 : productAt(one, multiple)))
    rows[place] = made
    return made
  }

  function loadAtNode({ places, coefficients }: Load, node: number): number {
    let total = 0
    for (let i = 0; i < places.length; i++) {
      total += (coefficients[i] ?? 0) * (row(places[i] ?? 0)[node] ?? 0)
    }
    return total
  }

  function firstNodeAbove(load: Load, most: number): number {
    if (!isRising(basis, load)) return nodes.findIndex((_, node) => loadAtNode(load, node) > most)
    let [low, high] = [0, nodes.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (loadAtNode(load, middle) > most) high = middle
      else low = middle + 1
    }
    return low === nodes.length ? -1 : low
  }

  return function breakingMultiple(load, most) {
    if (most === 0 && loadAt(basis, load, 1) > 0) return 0
    const closed = closedForm(basis, load, most)
    if (closed !== null) return withinBounds(closed)
    const node = firstNodeAbove(load, most)
    if (node <= 0) return node === 0 ? 0 : Infinity
    const gap = (multiple: number) => logRatio(loadAt(basis, load, multiple), most)
    return crossing(gap, nodes[node - 1] ?? LEAST, nodes[node] ?? MOST)
  }
}

function withinBounds(multiple: number): number {
  return multiple > MOST ? Infinity : multiple
}

/** ln(load / most) is close to a straight line in ln m; bounded, so that zero and endless loads can be weighed. */
export function logRatio(load: number, most: number): number {
  if (most <= 0) return load - most
  const ratio = load / most
  return ratio > 1 ? Math.log(Math.min(ratio, 1e300)) : Math.log(Math.max(ratio, 1e-300))
}

/** Eight multiples a decade, every bend, and both sides of every jump, ascending. [R3] */
function nodesOf({ functions }: Basis): readonly number[] {
  const decades = Math.round(Math.log10(MOST / LEAST))
  const nodes = new Set<number>([LEAST, MOST])
  for (let i = 0; i <= decades * NODES_PER_DECADE; i++) {
    nodes.add(10 ** (i / NODES_PER_DECADE + Math.log10(LEAST)))
  }
  for (const { factors } of functions) {
    for (const { knots, jumps } of factors) {
      for (const knot of knots) nodes.add(knot)
      for (const jump of jumps) nodes.add(jump).add(jump * (1 - Number.EPSILON))
    }
  }
  return [...nodes].filter((multiple) => multiple >= LEAST && multiple <= MOST).sort((a, b) => a - b)
}

function isRising({ functions }: Basis, { places, coefficients }: Load): boolean {
  return places.every((place, i) => {
    const one = functions[place]
    if (one === undefined || (one.exponent === 0 && one.factors.length === 0)) return true
    return (coefficients[i] ?? 0) >= 0 && one.factors.every((factor) => factor.isRising)
  })
}

/** The answer for constant + coefficient · one function that can be turned round; null for all others. [R2] */
function closedForm({ functions }: Basis, { places, coefficients }: Load, most: number): number | null {
  let constant = 0
  let [place, coefficient] = [-1, 0]
  for (let i = 0; i < places.length; i++) {
    const one = functions[places[i] ?? 0]
    const value = coefficients[i] ?? 0
    if (one === undefined || value === 0) continue
    if (one.exponent === 0 && one.factors.length === 0) constant += value
    else if (place >= 0) return null
    else [place, coefficient] = [places[i] ?? 0, value]
  }
  if (constant > most && coefficient >= 0) return 0
  const one = functions[place]
  if (one === undefined) return Infinity
  return coefficient > 0 ? turnedRound(one, (most - constant) / coefficient) : null
}

function turnedRound({ exponent, factors }: Basis['functions'][number], value: number): number | null {
  if (factors.length === 0) return value ** (1 / exponent)
  const [only, ...others] = factors
  return exponent === 0 && others.length === 0 && only?.passes !== undefined ? only.passes(value) : null
}
