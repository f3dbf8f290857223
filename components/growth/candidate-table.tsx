'use client'

import { useLanguage, useTexts } from '#components/language/use-language.ts'
import type { GrowthFit } from '#lib/engine/growth-fit.ts'
import { numberText } from '#lib/language/number-text.ts'
import { seriesTexts } from './series-texts.ts'

const cell = 'px-2 py-1 text-left align-top'

/** The models that were tried, and why one was chosen. */
export function CandidateTable({ fit: { candidates, chosen } }: { readonly fit: GrowthFit }) {
  const text = useTexts(seriesTexts)
  const language = useLanguage((state) => state.language)
  return (
    <table className="w-full text-xs">
      <thead className="text-muted">
        <tr>
          {[text.model, 'AICc', text.weight, text.why].map((name) => (
            <th key={name} scope="col" className={`${cell} font-medium`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {candidates.map((candidate) => {
          const { shape, aicc, weight, refusedBecause } = candidate
          const isChosen = candidate.shape === chosen.shape
          return (
            <tr key={shape} className={`border-line border-t ${isChosen ? 'font-semibold' : ''}`}>
              <th scope="row" className={cell}>
                {text[`${shape}Shape`]}
              </th>
              <td className={`${cell} tabular-nums`}>
                {numberText(Number.isFinite(aicc) ? Math.round(aicc * 10) / 10 : aicc, language)}
              </td>
              <td className={`${cell} tabular-nums`}>{Math.round(weight * 100)} %</td>
              <td className={cell}>
                {isChosen ? text.chosen : refusedBecause ? text[refusedBecause] : text.possible}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
