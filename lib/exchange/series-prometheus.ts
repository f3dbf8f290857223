import { dateOfSeconds } from './calendar-date.ts'
import { type ImportFile, type Input, inputOf, inputsOf, listOf, textOf } from './import-file.ts'
import type { Imported } from './imported.ts'
import { type Measured, seriesBoard } from './series-rows.ts'

/** Whether a tree is the answer of Prometheus to a query over a range of time. */
export function isSeriesPrometheus({ trees: [tree] }: ImportFile): boolean {
  const { resultType, result } = inputOf(inputOf(tree).data)
  return resultType === 'matrix' && Array.isArray(result)
}

/** Every result as a series, named by its metric and labels. */
export function seriesPrometheusBoard([file]: readonly ImportFile[], title: string): Imported {
  const { result } = inputOf(inputOf(file?.trees[0]).data)
  const all = inputsOf(result).map(
    ({ metric, values }): Measured => ({
      name: nameOf(inputOf(metric)) || title,
      points: listOf(values).flatMap((pair) => {
        const [at, value] = [Number(listOf(pair)[0]), Number(textOf(listOf(pair)[1]) || Number.NaN)]
        return Number.isFinite(at) && Number.isFinite(value) ? [[dateOfSeconds(at), value] as const] : []
      }),
    }),
  )
  return seriesBoard(all, title, file?.name ?? '')
}

function nameOf({ __name__, ...labels }: Input): string {
  const written = Object.entries(labels).map(([name, value]) => `${name}=${textOf(value)}`)
  return [textOf(__name__), written.join(', ')].filter((part) => part !== '').join(' ')
}
