import { type Break, breakName, isMetBy } from '#lib/model/forecast.ts'
import type { PeelStep } from '#lib/model/peel-step.ts'

/**
 * One fix after the other, each raising only the limit that breaks first, until nothing breaks by `at`. A limit
 * that is raised leaves the others where they are, so the next is the next in the list. [E1]
 */
export function peelOf(breaks: readonly Break[], at: number): readonly PeelStep[] {
  return breaks.flatMap((row, index): readonly PeelStep[] => {
    if (!isMetBy(row, at)) return []
    const next = breaks[index + 1]
    const multiple = next?.multiple ?? null
    return [
      {
        fix: breakName(row),
        factor: row.factorNeeded,
        next: next === undefined || multiple === null ? null : breakName(next),
        multiple,
      },
    ]
  })
}
