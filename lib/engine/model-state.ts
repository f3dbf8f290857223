import { type Matrix, type Triangle, triangle } from './householder.ts'

/** Residuals (model − observed) and their derivatives by parameter, one row an observation. */
export interface Evaluation {
  readonly residuals: Float64Array
  readonly jacobian: Float64Array
}
export type Model = (parameters: Float64Array) => Evaluation

/** A point of the search. */
export interface State extends Evaluation {
  readonly parameters: Float64Array
  readonly sumOfSquares: number
}

/** The model at a point; null where it has no finite value. */
export function stateAt(model: Model, parameters: Float64Array): State | null {
  const { residuals, jacobian } = model(parameters)
  const sumOfSquares = residuals.reduce((sum, residual) => sum + residual ** 2, 0)
  const isKnown = Number.isFinite(sumOfSquares) && jacobian.every((value) => Number.isFinite(value))
  return isKnown ? { parameters, residuals, jacobian, sumOfSquares } : null
}

/** The linear problem whose solution is the undamped step from a point. */
export function linearized({ parameters, residuals, jacobian }: State): Triangle {
  const matrix: Matrix = { rows: residuals.length, columns: parameters.length, values: jacobian }
  return triangle(
    matrix,
    residuals.map((value) => -value),
  )
}

/** The model at a step from a point. */
export function stepped(model: Model, { parameters }: State, step: Float64Array): State | null {
  return stateAt(
    model,
    parameters.map((value, i) => value + (step[i] ?? 0)),
  )
}

/** Columns of R are as long as those of the Jacobian. */
export function columnLength(r: Float64Array, size: number, column: number): number {
  let sum = 0
  for (let row = 0; row < size; row++) sum += (r[row * size + column] ?? 0) ** 2
  return Math.sqrt(sum)
}
