'use client'

import { useLanguage } from '#components/language/use-language.ts'
import { multipleText } from '#lib/language/number-text.ts'
import { placeOf } from './multiple-scale.ts'
import { monthOf } from './use-dates.ts'

/** Every second one gives way on a narrow screen. */
const marks = [1, 3, 10, 30, 100, 300, 1000]

/** The scale below the slider, with the month in which each multiple is reached where the growth is known. */
export function MultipleMarks({ dateOf }: { readonly dateOf: (multiple: number) => string | null }) {
  const language = useLanguage((state) => state.language)
  return (
    <div
      className="relative mr-40 ml-10 max-md:mr-22 flex min-h-4 text-[11px] text-muted tabular-nums"
      aria-hidden="true"
    >
      {marks.map((mark) => {
        const date = dateOf(mark)
        return (
          <span
            key={mark}
            className="absolute -translate-x-1/2 whitespace-nowrap leading-4 max-md:even:hidden"
            style={{ left: `${placeOf(mark) * 100}%` }}
          >
            {multipleText(mark, language)}
            {date !== null && <span className="ml-1 text-[10px] opacity-80">{monthOf(date)}</span>}
          </span>
        )
      })}
    </div>
  )
}
