import { halton } from './halton.ts'

/** How far a start may be from where it was guessed, in powers of ten. */
const DECADES = 2

/**
 * The start and `count` more around it, each parameter up to a hundred times larger or smaller, evenly spread in
 * powers of ten: the same guess always gives the same starts. [K9]
 */
export function spreadStarts(start: readonly number[], count: number): readonly (readonly number[])[] {
  const others = Array.from({ length: count }, (_, index) =>
    start.map((value, dimension) => value * 10 ** (DECADES * (2 * halton(index + 1, dimension) - 1))),
  )
  return [start, ...others]
}
