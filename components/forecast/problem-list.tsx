'use client'

import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { problemText } from '#lib/language/problem-text.ts'
import type { Problem } from '#lib/model/problem.ts'
import { forecastTexts } from './forecast-texts.ts'
import { useForecast } from './use-forecast.ts'

/** What took something out of the answer, and what to do about it. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const text = useTexts(forecastTexts)
  const language = useLanguage((state) => state.language)
  const { errors } = useForecast()
  const each = unique(problems)
  return (
    <details open={errors.length > 0}>
      <summary className="text-sm font-semibold">
        {text.problems} ({each.length})
      </summary>
      <ul className="mt-2 grid gap-1">
        {each.map((problem) => (
          <li key={`${problem.code} ${problem.path}`} className="text-xs text-muted">
            <code className="text-ink">{problem.path}</code> {problemText(problem, language)}
          </li>
        ))}
      </ul>
    </details>
  )
}

function unique(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [`${problem.code} ${problem.path}`, problem])).values()]
}
