'use client'

import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { histogram, spread } from '#lib/workshop/multiples.ts'
import type { RevealedBallot } from '#lib/workshop/round.ts'
import { namedMultipleText } from './ballot-texts.ts'
import { resultTexts } from './result-texts.ts'

/** How many named each multiple. Each step of the scale is about twice the one before, so the bars stand on a log scale. */
export function MultipleHistogram({ ballots }: { readonly ballots: readonly RevealedBallot[] }) {
  const text = useTexts(resultTexts)
  const language = useLanguage((state) => state.language)
  const bars = histogram(ballots)
  const highest = Math.max(1, ...bars.map(({ count }) => count))
  const wide = spread(ballots)
  const say = wide?.isAtLeast ? text.spreadAtLeast : text.spread
  return (
    <section aria-label={text.multiples} className="grid gap-1">
      <h3 className="font-semibold text-sm">{text.multiples}</h3>
      <ol className="grid grid-cols-8 items-end gap-1">
        {bars.map(({ multiple, count }) => (
          <li key={multiple} className="grid justify-items-center gap-0.5 text-xs tabular-nums">
            <span>{count === 0 ? <span className="sr-only">0</span> : count}</span>
            <span
              aria-hidden="true"
              className="w-full rounded-t bg-select"
              style={{ height: `${(count / highest) * 48}px` }}
            />
            <span className="w-full border-line border-t pt-0.5 text-center text-muted">
              {namedMultipleText(multiple, language)}
            </span>
          </li>
        ))}
      </ol>
      {wide !== null && (
        <p className="text-sm">
          {say(
            namedMultipleText(wide.least, language),
            namedMultipleText(wide.most, language),
            String(wide.factor),
          )}
        </p>
      )}
    </section>
  )
}
