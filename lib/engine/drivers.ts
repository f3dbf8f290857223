import type { Board } from '#lib/model/board.ts'
import type { Driver } from '#lib/model/driver.ts'
import type { DriverId } from '#lib/model/id.ts'
import { medianOf } from '#lib/model/quantity.ts'
import { type Expansion, expansionOf, one, product } from './expansion.ts'
import { isSameIn } from './same.ts'

/** A driver ready for arithmetic: `base` is null while nobody knows it. */
interface DriverValue {
  readonly driver: Driver
  readonly base: number | null
  readonly expansion: Expansion
}

/** The drivers of a board by id, and the products of their curves, each made once. */
export interface Drivers {
  readonly rows: readonly Driver[]
  readonly valueOf: (id: DriverId) => DriverValue | undefined
  /** g of a driver; 1 without a driver. */
  readonly growthOf: (id: DriverId | undefined) => Expansion
  /** `expansion` × g of a driver; the same object for the same pair. */
  readonly grown: (expansion: Expansion, id: DriverId | undefined) => Expansion
  readonly curves: Curves
}

/** The curves of drivers by id; the same object while no driver's curve changes. */
interface Curves {
  readonly drivers: readonly Driver[]
  readonly expansions: ReadonlyMap<DriverId, Expansion>
  readonly products: WeakMap<Expansion, Map<DriverId, Expansion>>
}

export function driversOf({ drivers }: Board, earlier?: Drivers): Drivers {
  const curves = curvesOf(drivers, earlier?.curves)
  const values = new Map<DriverId, DriverValue>(
    drivers.map((driver) => {
      const expansion = curves.expansions.get(driver.id) ?? one
      return [driver.id, { driver, base: medianOf(driver.base), expansion }]
    }),
  )

  function growthOf(id: DriverId | undefined): Expansion {
    return (id === undefined ? undefined : curves.expansions.get(id)) ?? one
  }

  function grown(expansion: Expansion, id: DriverId | undefined): Expansion {
    if (id === undefined) return expansion
    const known = curves.products.get(expansion) ?? new Map<DriverId, Expansion>()
    curves.products.set(expansion, known)
    const made = known.get(id) ?? product(expansion, growthOf(id))
    known.set(id, made)
    return made
  }

  return { rows: drivers, valueOf: (id) => values.get(id), growthOf, grown, curves }
}

function curvesOf(drivers: readonly Driver[], earlier: Curves | undefined): Curves {
  if (earlier !== undefined && isSameIn(earlier.drivers, drivers, ['id', 'curve'])) return earlier
  const expansions = new Map(drivers.map(({ id, curve }) => [id, expansionOf(curve)]))
  return { drivers, expansions, products: new WeakMap() }
}
