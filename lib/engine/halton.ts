/** Bases of the sequence, one a dimension; more dimensions take them again. */
const bases = [2, 3, 5, 7, 11, 13, 17, 19, 23]

/**
 * A coordinate in (0, 1) of the points 1, 2, 3, … of an evenly spread sequence: the digits of the number in the base
 * of the dimension, mirrored behind the point. Source: Halton 1960. [K9]
 */
export function halton(point: number, dimension: number): number {
  const base = bases[dimension % bases.length] ?? 2
  let [rest, place, value] = [point, 1 / base, 0]
  while (rest > 0) {
    value += (rest % base) * place
    rest = Math.floor(rest / base)
    place /= base
  }
  return value
}
