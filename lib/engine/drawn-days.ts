import type { UncertaintyForecast } from '#lib/model/uncertainty-forecast.ts'
import { normalQuantile } from './normal-quantile.ts'
import { quantile } from './quantile.ts'
import { sobolCoordinate } from './sobol.ts'
import { dateAfter, type Timeline } from './timeline.ts'

/**
 * When the first break comes, for the multiples at which it does in some draws: each draw has its own parameters of a
 * fitted growth, in the dimensions behind those of the inputs. [K17]
 */
export function drawnDays(
  firsts: Float64Array,
  timeline: Timeline,
  inputs: number,
  seed: number,
): Pick<UncertaintyForecast, 'days' | 'dates'> {
  const { curve, drawn, today } = timeline
  const coordinates = Array.from({ length: drawn?.parameters ?? 0 }, (_, i) =>
    sobolCoordinate(inputs + i, seed),
  )
  const days = firsts.map((first, draw) => {
    const normals = coordinates.map((coordinate) => normalQuantile(coordinate(draw)))
    return (drawn?.curve(normals) ?? curve).daysTo(first)
  })
  const sorted = days.toSorted()
  const quantiles = <Value>(of: (day: number) => Value) => ({
    p5: of(quantile(sorted, 0.05)),
    p50: of(quantile(sorted, 0.5)),
    p95: of(quantile(sorted, 0.95)),
  })
  const dates = today === null ? {} : { dates: quantiles((day) => dateAfter(timeline, day)) }
  return { days: quantiles((day) => (day < Infinity ? day : null)), ...dates }
}
