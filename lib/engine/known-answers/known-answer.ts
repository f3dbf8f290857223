import units from './units.json'

/** A formula's input and output, computed to 40 digits by others; SI units. */
export interface KnownAnswer<Input, Expected> {
  readonly id: string
  readonly kind: string
  readonly input: Input
  readonly expected: Expected
  /** Relative; 0 where the answer is exact. */
  readonly tolerance: { readonly value: number }
}

/** The known answers of one kind, for tests. The file is ours, so its shape is taken as it is. */
export function known<Input, Expected = Readonly<Record<string, number>>>(
  kind: string,
): readonly KnownAnswer<Input, Expected>[] {
  const cases = units.cases as unknown as readonly KnownAnswer<Input, Expected>[]
  return cases.filter((one) => one.kind === kind)
}

/** How far apart two numbers are in units of the second; of 1 where that is 0. NaN is far from everything. */
export function apart(actual: number, expected: number | undefined): number {
  const distance =
    Math.abs(actual - (expected ?? Number.NaN)) / Math.abs(expected === 0 ? 1 : (expected ?? 0))
  return Number.isNaN(distance) ? Infinity : distance
}
