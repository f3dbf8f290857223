'use client'

import { useBreakWords } from '#components/forecast/break-words.ts'
import { showOnCanvas } from '#components/forecast/shown-break.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { dayText, LAST_DAY } from '#lib/engine/civil-day.ts'
import type { TimeCurve } from '#lib/engine/time-curve.ts'
import { multipleText, numberText } from '#lib/language/number-text.ts'
import { stageNames } from '#lib/language/words.ts'
import { breakName, stageEnds, stageOf, stages } from '#lib/model/forecast.ts'
import type { BreakDate } from './break-dates.ts'
import { growthTexts } from './growth-texts.ts'

const cell = 'px-2 py-1.5 text-left align-top'

/** The critical stages, each with the day on which it is passed, and the breaks in it with theirs. */
export function DateTable({
  dates,
  curve,
  today,
  onShow,
}: {
  readonly dates: readonly BreakDate[]
  readonly curve: TimeCurve
  readonly today: number
  /** Something is shown on the canvas now. */
  readonly onShow: () => void
}) {
  const text = useTexts(growthTexts)
  const language = useLanguage((state) => state.language)
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-sm">
        <thead className="text-xs text-muted">
          <tr>
            {[text.what, text.multiple, text.date, text.interval, text.neverChance].map((name) => (
              <th key={name} scope="col" className={`${cell} font-medium`}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {stages.map((stage, index) => {
          const end = stageEnds[index] ?? Infinity
          const those = dates.filter(
            ({ break: { multiple } }) => multiple !== null && stageOf(multiple) === stage,
          )
          if (those.length === 0) return null
          return (
            <tbody key={stage}>
              <tr className="border-line border-t bg-raised">
                <th scope="rowgroup" colSpan={5} className={`${cell} text-xs font-semibold`}>
                  {stageNames[language][stage]}
                  {end !== Infinity && (
                    <span className="font-normal text-muted">
                      {' '}
                      · {text.passes(multipleText(end, language))}:{' '}
                      {dateText(today + curve.daysTo(end), text.never)}
                    </span>
                  )}
                </th>
              </tr>
              {those.map((date) => (
                <DateRow key={breakName(date.break)} date={date} onShow={onShow} />
              ))}
            </tbody>
          )
        })}
      </table>
    </div>
  )
}

function DateRow({ date, onShow }: { readonly date: BreakDate; readonly onShow: () => void }) {
  const text = useTexts(growthTexts)
  const language = useLanguage((state) => state.language)
  const words = useBreakWords(date.break)
  const { day, early, late, hasInterval, isExtrapolated, probabilityOfNever } = date
  return (
    <tr className="border-line border-t">
      <td className={cell}>
        <button
          type="button"
          className="text-left font-medium hover:underline"
          title={text.showOn(words.name)}
          onClick={() => {
            showOnCanvas(date.break.component, date.break.domain === true)
            onShow()
          }}
        >
          {words.name} · {words.limit}
        </button>
      </td>
      <td className={`${cell} whitespace-nowrap tabular-nums`}>{words.multiple}</td>
      <td className={`${cell} whitespace-nowrap tabular-nums`}>
        {day === null ? text.never : dateText(day, text.never)}
        {isExtrapolated && <span className="block text-xs text-near">{text.extrapolated}</span>}
      </td>
      <td className={`${cell} whitespace-nowrap tabular-nums`}>
        {hasInterval ? (
          `${dateText(early ?? Infinity, text.never)} – ${late === null ? text.withoutEnd : dateText(late, text.withoutEnd)}`
        ) : (
          <span className="text-muted">{text.noInterval}</span>
        )}
      </td>
      <td className={`${cell} tabular-nums`}>
        {hasInterval ? `${numberText(Math.round(probabilityOfNever * 1000) / 10, language)} %` : '–'}
      </td>
    </tr>
  )
}

function dateText(day: number, never: string): string {
  return day > LAST_DAY ? never : dayText(day)
}
