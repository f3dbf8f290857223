import type { Board } from '#lib/model/board.ts'
import type { Driver } from '#lib/model/driver.ts'
import type { DriverId } from '#lib/model/id.ts'
import { medianOf } from '#lib/model/quantity.ts'
import { type Expansion, expansionOf, one, product } from './expansion.ts'

/** A driver ready for arithmetic: `base` is null while nobody knows it. */
interface DriverValue {
  readonly driver: Driver
  readonly base: number | null
  readonly expansion: Expansion
}

/** The drivers of a board by id, and the products of their curves, each made once. */
export interface Drivers {
  readonly valueOf: (id: DriverId) => DriverValue | undefined
  /** g of a driver; 1 without a driver. */
  readonly growthOf: (id: DriverId | undefined) => Expansion
  /** `expansion` × g of a driver; the same object for the same pair. */
  readonly grown: (expansion: Expansion, id: DriverId | undefined) => Expansion
}

export function driversOf({ drivers }: Board): Drivers {
  const values = new Map<DriverId, DriverValue>(
    drivers.map((driver) => [
      driver.id,
      { driver, base: medianOf(driver.base), expansion: expansionOf(driver.curve) },
    ]),
  )
  const products = new Map<Expansion, Map<DriverId, Expansion>>()

  function growthOf(id: DriverId | undefined): Expansion {
    return (id === undefined ? undefined : values.get(id)?.expansion) ?? one
  }

  function grown(expansion: Expansion, id: DriverId | undefined): Expansion {
    if (id === undefined) return expansion
    const known = products.get(expansion) ?? new Map<DriverId, Expansion>()
    products.set(expansion, known)
    const made = known.get(id) ?? product(expansion, growthOf(id))
    known.set(id, made)
    return made
  }

  return { valueOf: (id) => values.get(id), growthOf, grown }
}
