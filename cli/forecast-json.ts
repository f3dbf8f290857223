import { because } from '#lib/language/because.ts'
import { problemText } from '#lib/language/problem-text.ts'
import type { Board } from '#lib/model/board.ts'
import type { Break, Forecast } from '#lib/model/forecast.ts'
import type { Problem } from '#lib/model/problem.ts'

/** The forecast as the board format prints it; parts that are not computed are absent. */
export function forecastJson(forecast: Forecast, board: Board): string {
  const { format, title, at, arrivals, stages, unknowns, errors, warnings } = forecast
  return JSON.stringify(
    {
      format,
      title,
      at,
      breaks: forecast.breaks.map((row) => breakTree(row, board)),
      arrivals,
      stages,
      domains: forecast.domains.map(({ domain, breaks }) => ({
        domain,
        breaks: breaks.map((row) => breakTree(row, board)),
      })),
      unknowns,
      errors: errors.map(problemTree),
      warnings: warnings.map(problemTree),
    },
    null,
    2,
  )
}

/** What is printed when there is no board to forecast. */
export function refusalJson(errors: readonly Problem[], warnings: readonly Problem[]): string {
  const format: Forecast['format'] = 'hundredfold-forecast/1'
  return JSON.stringify(
    { format, errors: errors.map(problemTree), warnings: warnings.map(problemTree) },
    null,
    2,
  )
}

function breakTree(row: Break, board: Board) {
  const { rank, component, domain, limit, kind, multiple, utilization, factorNeeded, link, exactness } = row
  return {
    rank,
    component,
    ...(domain === true ? { domain } : {}),
    limit,
    kind,
    multiple,
    utilization,
    factorNeeded,
    ...(link === undefined ? {} : { link }),
    exactness,
    because: because(row, board, 'en'),
  }
}

function problemTree(problem: Problem) {
  const { code, path } = problem
  return { code, path, message: problemText(problem, 'en') }
}
