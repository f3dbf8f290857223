import { solved, type Triangle, triangle } from './householder.ts'
import { columnLength, type Model, type State, stepped } from './model-state.ts'

const SHORTEST_STEP = 1e-15

/** A step that leads down. */
interface Step {
  readonly state: State
  /** Real gain / gain expected by the linear problem. */
  readonly gain: number
  readonly isShort: boolean
}

/**
 * The step that solves the linear problem with a damping of its length, each parameter on its own scale; null when it
 * does not lead down. [K9]
 */
export function dampedStep(
  model: Model,
  from: State,
  here: Triangle,
  scale: Float64Array,
  damping: number,
): Step | null {
  const { size, r, c } = here
  const values = new Float64Array(2 * size * size)
  values.set(r)
  for (let i = 0; i < size; i++) {
    values[(size + i) * size + i] = Math.sqrt(damping) * ((scale[i] ?? 0) || 1)
  }
  const side = new Float64Array(2 * size)
  side.set(c)
  const delta = solved(triangle({ rows: 2 * size, columns: size, values }, side))
  if (delta === null) return null
  const to = stepped(model, from, delta)
  if (to === null || to.sumOfSquares > from.sumOfSquares) return null
  const isShort = delta.every(
    (value, i) => Math.abs(value) <= SHORTEST_STEP * Math.abs(from.parameters[i] ?? 0),
  )
  const expected = expectedGain(here, delta, scale, damping)
  return { state: to, gain: expected > 0 ? (from.sumOfSquares - to.sumOfSquares) / expected : 0, isShort }
}

/** ‖Rδ‖² + 2 damping ‖Dδ‖². Source: Moré 1978, 4.4. */
function expectedGain(
  { size, r }: Triangle,
  delta: Float64Array,
  scale: Float64Array,
  damping: number,
): number {
  let sum = 0
  for (let row = 0; row < size; row++) {
    let along = 0
    for (let column = row; column < size; column++)
      along += (r[row * size + column] ?? 0) * (delta[column] ?? 0)
    sum += along ** 2 + 2 * damping * (((scale[row] ?? 0) || 1) * (delta[row] ?? 0)) ** 2
  }
  return sum
}

/** Scales follow the longest column seen. Source: Moré 1978, 6. */
export function stretch(scale: Float64Array, { size, r }: Triangle): void {
  for (let column = 0; column < size; column++) {
    scale[column] = Math.max(scale[column] ?? 0, columnLength(r, size, column))
  }
}
