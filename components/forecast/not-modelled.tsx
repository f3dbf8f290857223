'use client'

import { useTexts } from '#components/language/use-language.ts'
import { forecastTexts } from './forecast-texts.ts'

/** What the answer knows nothing of, in one folded line. */
export function NotModelled() {
  const text = useTexts(forecastTexts)
  return (
    <details className="text-xs text-muted">
      <summary className="min-h-6 py-1">{text.notModelled}</summary>
      <p>{text.notModelledList}</p>
    </details>
  )
}
