import { gridStep } from '#lib/model/geometry.ts'

/** The nearest step of the canvas grid. */
export function onGrid(pixels: number): number {
  return Math.round(pixels / gridStep) * gridStep
}

/** The next step of the canvas grid that is not below. */
export function upToGrid(pixels: number): number {
  return Math.ceil(pixels / gridStep) * gridStep
}
