import { importLineText } from '#lib/exchange/import-line-text.ts'
import type { Imported } from '#lib/exchange/imported.ts'
import type { Language } from '#lib/language/language.ts'
import { problemText } from '#lib/language/problem-text.ts'

/** Why a file cannot come in, and what else is known of it. */
export function importFailure({ problems, report }: Imported, language: Language): string {
  const [problem] = problems
  const why = problem === undefined ? '' : `${problem.path} ${problemText(problem, language)}`.trim()
  const hint = report[0] === undefined ? '' : importLineText(report[0], language)
  return `${why} ${hint}`.trim()
}
