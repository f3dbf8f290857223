import type { Scenario, TimeGrowth } from '#lib/model/scenario.ts'
import type { Series } from '#lib/model/series.ts'
import { pointsAfterCut } from './counted-points.ts'

/** The kinds of growth that are said in numbers, in the order in which people meet them. */
export const typedGrowthKinds = ['compound', 'exponential', 'linear', 'logistic', 'gompertz'] as const
export type TypedGrowthKind = (typeof typedGrowthKinds)[number]

/** A growth of another kind, with what the two have in common and something to start from for the rest. */
export function growthOfKind(kind: TypedGrowthKind, before: TimeGrowth | undefined): TimeGrowth {
  const ceiled = before?.kind === 'logistic' || before?.kind === 'gompertz' ? before : null
  const ratePerDay = (before?.kind === 'exponential' ? before : ceiled)?.ratePerDay ?? 0.005
  const ceiling = ceiled?.ceiling ?? 100
  switch (kind) {
    case 'compound':
      return { kind, perYear: 1 }
    case 'exponential':
      return { kind, ratePerDay }
    case 'linear':
      return { kind, perDay: 0.01 }
    case 'logistic':
    case 'gompertz':
      return { kind, ceiling, ratePerDay }
  }
}

/** What makes the growth follow a series: its points since the last cut. */
export function growthBySeries(series: Series): Pick<Scenario, 'growth'> {
  return { growth: { kind: 'series', points: pointsAfterCut(series).map(([date, value]) => [date, value]) } }
}

/** Whether the growth follows this series as it is now. */
export function followsSeries(growth: TimeGrowth | undefined, series: Series): boolean {
  if (growth?.kind !== 'series') return false
  const points = pointsAfterCut(series)
  return (
    points.length === growth.points.length &&
    points.every(([date, value], i) => growth.points[i]?.[0] === date && growth.points[i]?.[1] === value)
  )
}
