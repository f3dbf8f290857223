/** ln of a multiple; at once counts as 1e-12 and never as 1e12, beyond which nothing is told apart. [R6] [S8] */
export function lnMultiple(multiple: number): number {
  return Math.log(Math.min(1e12, Math.max(1e-12, multiple)))
}

/** A multiple as an answer writes it: null = never. */
export function orNever(multiple: number): number | null {
  return multiple === Infinity ? null : multiple
}
