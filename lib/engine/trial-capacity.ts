import { medianOf, type Quantity } from '#lib/model/quantity.ts'
import { capacityOf } from './capacity.ts'
import { pathOf, type StandingLimit } from './standing-limits.ts'

/** What a limit carries with these values of the inputs. */
export type TrialCapacity = (values: Float64Array) => number

/** The capacity of a limit, with `placeOf` saying which value an input is; null when it is not a plain number. [L2]–[L9] */
export function trialCapacity(
  row: StandingLimit,
  placeOf: ReadonlyMap<string, number>,
): TrialCapacity | null {
  const { limit, behind } = row
  const { kind, commitSeconds, capacity } = limit
  const path = pathOf(row)
  const known = capacityOf(limit, behind)?.value
  if (known === undefined) return null
  const fixed = () => known
  if (kind === 'leader' && commitSeconds !== undefined) {
    const place = placeOf.get(`${path}/commitSeconds`)
    const ofOne = capacityOf({ ...limit, commitSeconds: 1 }, behind)?.value ?? 0
    return place === undefined ? fixed : (values) => ofOne / (values[place] ?? 0)
  }
  if (typeof capacity === 'object' && 'pool' in capacity) return null
  if (typeof capacity === 'object' && 'chain' in capacity) {
    const links = capacity.chain.map(({ value }, index) =>
      drawn(value, placeOf.get(`${path}/capacity/chain/${index}/value`)),
    )
    return known === 0 ? fixed : (values) => Math.min(...links.map((link) => link(values)))
  }
  const isEach = typeof capacity === 'object' && 'perInstance' in capacity
  const place = placeOf.get(`${path}/capacity${isEach ? '/perInstance' : ''}`)
  if (place === undefined) return fixed
  const ofOne =
    capacityOf({ ...limit, capacity: isEach ? { ...capacity, perInstance: 1 } : 1 }, behind)?.value ?? 0
  return (values) => ofOne * (values[place] ?? 0)
}

/** One link of a chain; an unknown one does not count. */
function drawn(value: Quantity, place: number | undefined): TrialCapacity {
  const median = medianOf(value) ?? Infinity
  return place === undefined ? () => median : (values) => values[place] ?? Infinity
}
