import { freshIds } from './fresh-id.ts'
import { grouped } from './grouped.ts'
import type { Imported, ImportLine } from './imported.ts'
import { importedBoard } from './imported-board.ts'

/** Values over time, as a file has them. */
export interface Measured {
  readonly name: string
  readonly points: readonly (readonly [date: string, value: number])[]
}

/** A series is one row of the board, and a row has to fit into one message. */
const MOST_POINTS = 5000
/** How many values the report shows, so that people see whether they were read right. */
const SHOWN = 3

/** Series as a board that holds nothing else, in the order of their dates. */
export function seriesBoard(
  all: readonly Measured[],
  title: string,
  source: string,
  report: readonly ImportLine[] = [],
): Imported {
  const idOf = freshIds()
  const rows = all.map(({ name, points }) => {
    const sorted = points.toSorted(([one], [other]) => (one < other ? -1 : Number(one > other)))
    return { name, count: sorted.length, points: sorted.length > MOST_POINTS ? daily(sorted) : sorted }
  })
  return importedBoard({
    title,
    series: rows.map(({ name, points }) => ({ id: idOf(name), name, points, source })),
    report: [
      ...rows.flatMap(({ name, points, count }): ImportLine[] => {
        const [first, last] = [points[0], points.at(-1)]
        if (first === undefined || last === undefined) return []
        const sample = points.slice(0, SHOWN).map(([, value]) => value)
        const shown = `${sample.join(', ')}${points.length > SHOWN ? ', …' : ''}`
        const line = { path: name, count, detail: `${first[0]} – ${last[0]}: ${shown}` }
        const thinned: ImportLine[] =
          points.length === count ? [] : [{ what: 'thinned', path: name, count: points.length }]
        return [{ what: 'series', ...line }, ...thinned]
      }),
      ...report,
    ],
  })
}

/** The mean of every day, the last days where even those are too many. */
function daily(points: Measured['points']): Measured['points'] {
  const days = grouped(points, ([date]) => date.slice(0, 10))
  return [...days]
    .map(([day, rows]) => [day, rows.reduce((sum, [, value]) => sum + value, 0) / rows.length] as const)
    .slice(-MOST_POINTS)
}
