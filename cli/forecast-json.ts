import { because } from '#lib/language/because.ts'
import { findingText } from '#lib/language/finding-text.ts'
import type { Language } from '#lib/language/language.ts'
import { problemText } from '#lib/language/problem-text.ts'
import type { Board } from '#lib/model/board.ts'
import type { Finding } from '#lib/model/finding.ts'
import type { Break, DomainForecast, Forecast } from '#lib/model/forecast.ts'
import type { Problem } from '#lib/model/problem.ts'

/** The forecast as the board format prints it, one line a part; parts that were not computed are absent. */
export function forecastJson(forecast: Forecast, board: Board, language: Language): string {
  const problems = (list: readonly Problem[]) => list.map((problem) => problemTree(problem, language))
  const breaks = (list: readonly Break[]) => list.map((row) => breakTree(row, board, language))
  return printed({
    format: forecast.format,
    title: forecast.title,
    at: forecast.at,
    breaks: breaks(forecast.breaks),
    arrivals: forecast.arrivals,
    instances: forecast.instances,
    latency: forecast.latency,
    objectives: forecast.objectives,
    peel: forecast.peel,
    retries: forecast.retries,
    queues: forecast.queues,
    stages: forecast.stages,
    findings: forecast.findings?.map((finding) => findingTree(finding, board, language)),
    lost: forecast.lost,
    domains: forecast.domains.map((row: DomainForecast) => ({ ...row, breaks: breaks(row.breaks) })),
    availability: forecast.availability,
    uncertainty: forecast.uncertainty,
    unknowns: forecast.unknowns,
    errors: problems(forecast.errors),
    warnings: problems(forecast.warnings),
  })
}

/** What is printed when there is no board to forecast. */
export function refusalJson(
  errors: readonly Problem[],
  warnings: readonly Problem[],
  language: Language,
): string {
  const format: Forecast['format'] = 'hundredfold-forecast/1'
  const problems = (list: readonly Problem[]) => list.map((problem) => problemTree(problem, language))
  return printed({ format, errors: problems(errors), warnings: problems(warnings) })
}

/** Leaves out what is undefined. */
function printed(tree: object): string {
  return JSON.stringify(tree, null, 2)
}

function breakTree(row: Break, board: Board, language: Language) {
  return {
    rank: row.rank,
    component: row.component,
    domain: row.domain,
    limit: row.limit,
    kind: row.kind,
    multiple: row.multiple,
    utilization: row.utilization,
    factorNeeded: row.factorNeeded,
    date: row.date,
    days: row.days,
    probability: row.probability,
    link: row.link,
    exactness: row.exactness,
    symptomOf: row.symptomOf,
    because: because(row, board, language),
  }
}

function findingTree(finding: Finding, board: Board, language: Language) {
  const { id, lens, severity, on } = finding
  const { title, evidence, why, action } = findingText(finding, board, language)
  return { id, lens, severity, on, title, evidence, why, do: action }
}

function problemTree(problem: Problem, language: Language) {
  const { code, path } = problem
  return { code, path, message: problemText(problem, language) }
}
