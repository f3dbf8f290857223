import { type Basis, type BasisFunction, type Load, loadAt } from './basis.ts'
import { productAt } from './expansion.ts'
import { type LoadRows, loadOf, oneRow } from './load-rows.ts'
import { LEAST, MOST, nodesWith } from './nodes.ts'
import { type Pieces, piecesOf, smoothCrossing } from './pieces.ts'
import { crossing } from './root.ts'

/** Finds the multiple of one load on a basis. */
export type BreakingMultiple = (load: Load, most: number) => number

/**
 * For loads on this basis the least multiple at which load > `most`: 0 when it is above at any load however small,
 * ∞ when it never is up to 1e12. [R1]–[R6]
 */
export function breakingMultipleOn(basis: Basis): BreakingMultiple {
  const { multipleOf } = breakingMultiplesOn(basis)
  return (load, most) => multipleOf(oneRow(load), 0, most)
}

/** Finds the multiples of many loads on a basis, one row after the other. */
export interface BreakingMultiples {
  readonly multipleOf: (rows: LoadRows, row: number, most: number) => number
}

export function breakingMultiplesOn(basis: Basis): BreakingMultiples {
  const { functions } = basis
  let laid = -1
  let nodes: Float64Array = new Float64Array()
  let heights: (Float64Array | undefined)[] = []
  let pieces: Pieces = piecesOf(functions, nodes)

  /** A basis learns of knots while loads are put on it. */
  function layNodes(): void {
    if (laid === basis.knots.size) return
    laid = basis.knots.size
    nodes = nodesWith(basis.knots)
    heights = []
    pieces = piecesOf(functions, nodes)
  }

  function heightsOf(place: number): Float64Array {
    const known = heights[place]
    if (known !== undefined) return known
    const one = functions[place]
    const made = nodes.map((multiple) => (one === undefined ? 0 : productAt(one, multiple)))
    heights[place] = made
    return made
  }

  function loadAtNode({ start, places, coefficients }: LoadRows, row: number, node: number): number {
    let total = 0
    const end = start[row + 1] ?? 0
    for (let i = start[row] ?? 0; i < end; i++) {
      total += (coefficients[i] ?? 0) * (heightsOf(places[i] ?? 0)[node] ?? 0)
    }
    return total
  }

  /** The first node at which the load is above; the number of nodes when it is at none. */
  function firstNodeAbove(rows: LoadRows, row: number, most: number, isRising: boolean): number {
    let [low, high] = [0, nodes.length]
    if (!isRising) {
      while (low < high && !(loadAtNode(rows, row, low) > most)) low++
      return low
    }
    while (low < high) {
      const middle = (low + high) >>> 1
      if (loadAtNode(rows, row, middle) > most) high = middle
      else low = middle + 1
    }
    return low
  }

  /** The root between a node and the one before it. */
  function between(rows: LoadRows, row: number, most: number, node: number): number {
    const [low, high] = [nodes[node - 1] ?? LEAST, nodes[node] ?? MOST]
    const smooth = smoothCrossing(pieces, rows, row, most, node)
    if (smooth !== null) return smooth
    const load = loadOf(rows, row)
    return crossing((multiple) => logRatio(loadAt(basis, load, multiple), most), low, high)
  }

  function multipleOf(rows: LoadRows, row: number, most: number): number {
    const { start, places, coefficients } = rows
    let [constant, only, others, isRising] = [0, -1, 0, true]
    const end = start[row + 1] ?? 0
    for (let i = start[row] ?? 0; i < end; i++) {
      const one = functions[places[i] ?? 0]
      const coefficient = coefficients[i] ?? 0
      if (one === undefined || coefficient === 0) continue
      if (one.isConstant) constant += coefficient
      else {
        if (only >= 0) others += 1
        only = i
        isRising &&= coefficient > 0 && one.isRising
      }
    }
    if (most === 0 && loadAt(basis, loadOf(rows, row), 1) > 0) return 0
    if (others === 0) {
      const closed = closedForm(functions[places[only] ?? -1], coefficients[only] ?? 0, most - constant)
      if (closed !== null) return closed > MOST ? Infinity : closed
    }
    layNodes()
    const node = firstNodeAbove(rows, row, most, isRising)
    if (node === 0) return 0
    return node === nodes.length ? Infinity : between(rows, row, most, node)
  }

  return { multipleOf }
}

/** ln(load / most) is close to a straight line in ln m; bounded, so that zero and endless loads can be weighed. */
export function logRatio(load: number, most: number): number {
  if (most <= 0) return load - most
  const ratio = load / most
  return ratio > 1 ? Math.log(Math.min(ratio, 1e300)) : Math.log(Math.max(ratio, 1e-300))
}

/** The answer for coefficient · one function > rest where it can be turned round; null for all others. [R2] */
function closedForm(one: BasisFunction | undefined, coefficient: number, rest: number): number | null {
  if (rest < 0 && coefficient >= 0) return 0
  if (one === undefined) return Infinity
  return coefficient > 0 ? turnedRound(one, rest / coefficient) : null
}

function turnedRound({ exponent, factors }: BasisFunction, value: number): number | null {
  if (factors.length === 0) return exponent === 1 ? value : value ** (1 / exponent)
  const [only, ...others] = factors
  return exponent === 0 && others.length === 0 && only?.passes !== undefined ? only.passes(value) : null
}
