import type { DriverId } from '#lib/model/id.ts'
import { accumulation } from './accumulation.ts'
import type { Drivers } from './drivers.ts'
import { type Expansion, valueAt } from './expansion.ts'
import type { TimeCurve } from './time-curve.ts'

/** ∫ from today of what an inflow of 1 a day today grows to. */
export type Inflow = Pick<TimeCurve, 'accumulated'>

/** An inflow that grows with m, or with g(m) of a driver. [K5] */
export function inflowOf(driver: DriverId | undefined, curve: TimeCurve, drivers: Drivers): Inflow {
  if (driver === undefined) return curve
  const growth = drivers.growthOf(driver)
  return affine(growth, curve) ?? { accumulated: accumulation((days) => valueAt(growth, curve.at(days))) }
}

/** Constant + slope · m has the integral of m itself; null for all other growths. */
function affine(growth: Expansion, curve: TimeCurve): Inflow | null {
  if (growth.some(({ exponent, factors }) => factors.length > 0 || (exponent !== 0 && exponent !== 1)))
    return null
  const sumOf = (exponent: number) =>
    growth.reduce((sum, addend) => sum + (addend.exponent === exponent ? addend.coefficient : 0), 0)
  const [constant, slope] = [sumOf(0), sumOf(1)]
  return { accumulated: (days) => constant * days + (slope === 0 ? 0 : slope * curve.accumulated(days)) }
}
