import type { ImportFile } from '#lib/exchange/import-file.ts'
import { seriesCsvBoard } from '#lib/exchange/series-csv.ts'
import { isSeriesPrometheus, seriesPrometheusBoard } from '#lib/exchange/series-prometheus.ts'
import type { Series } from '#lib/model/series.ts'

/** Values over time as they were pasted, and how many lines have no day or no number. */
export interface PastedSeries {
  readonly series: readonly Series[]
  readonly skipped: number
}

/** Reads a table of days and numbers, or what Prometheus answers to a range query, as imports do; nothing else is a series. */
export function pastedSeries(text: string, source: string): PastedSeries {
  const file: ImportFile = { name: source, text: text.trim(), trees: [jsonOf(text)], problem: null }
  const read = isSeriesPrometheus(file) ? seriesPrometheusBoard : seriesCsvBoard
  const { board, report } = read([file], source)
  const skipped = report.reduce((sum, line) => sum + (line.what === 'gaps' ? line.count : 0), 0)
  return { series: (board?.series ?? []).filter(({ points }) => points.length > 0), skipped }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
