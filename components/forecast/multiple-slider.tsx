'use client'

import { changeScreen, useScreen } from '#components/board/screen.ts'
import { useBoard } from '#components/board/use-session.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { multipleText } from '#lib/language/number-text.ts'
import { nameOf } from '#lib/model/board.ts'
import { breakName } from '#lib/model/forecast.ts'
import { forecastTexts } from './forecast-texts.ts'
import { LEAST, MOST, multipleAt, nextStop, placeOf } from './multiple-scale.ts'
import { useForecast } from './use-forecast.ts'

/** Every second one gives way on a narrow screen. */
const marks = [1, 3, 10, 30, 100, 300, 1000]

/** The multiple of today that everything on screen shows, with a tick wherever something breaks. */
export function MultipleSlider() {
  const text = useTexts(forecastTexts)
  const language = useLanguage((state) => state.language)
  const multiple = useScreen((state) => state.multiple)
  const { breaks } = useForecast()
  const names = new Map<string, string>(useBoard().components.map((row) => [row.id, nameOf(row)]))
  const broken = breaks.filter(({ multiple: at }) => at !== null && at < multiple).length
  const set = (next: number) => changeScreen({ multiple: Math.min(MOST, Math.max(LEAST, next)) })
  return (
    <div className="border-line border-t bg-surface px-6 pt-2 pb-1">
      <div className="relative mr-38 ml-2 max-md:mr-26 h-4" aria-hidden="true">
        {breaks.map((aBreak) =>
          aBreak.multiple === null || aBreak.multiple > MOST ? null : (
            <span
              key={breakName(aBreak)}
              title={`${names.get(aBreak.component) ?? aBreak.component}: ${multipleText(aBreak.multiple, language)}`}
              className={`absolute bottom-0 w-0.5 -translate-x-1/2 rounded-full ${aBreak.rank === 1 ? 'h-4 bg-break' : 'h-2.5 bg-edge'}`}
              style={{ left: `${placeOf(aBreak.multiple) * 100}%` }}
            />
          ),
        )}
      </div>
      <div className="flex items-center gap-4">
        <input
          type="range"
          aria-label={text.multiple}
          aria-valuetext={text.ofToday(multipleText(multiple, language))}
          min={0}
          max={1}
          step="any"
          value={placeOf(multiple)}
          className="h-6 min-w-0 flex-1 accent-break"
          onChange={(event) => set(multipleAt(Number(event.target.value)))}
          onKeyDown={(event) => {
            const direction = directionOf(event.key)
            if (direction === 0) return
            event.preventDefault()
            set(nextStop(multiple, direction))
          }}
        />
        <output className="w-32 shrink-0 max-md:w-20 text-right text-sm">
          <strong className="text-lg tabular-nums">{multipleText(multiple, language)}</strong>
          <span className={`block text-xs ${broken > 0 ? 'text-break' : 'text-muted'}`}>
            {text.brokenCount(String(broken))}
          </span>
        </output>
      </div>
      <div className="relative mr-38 ml-2 max-md:mr-26 h-4 text-[11px] text-muted" aria-hidden="true">
        {marks.map((mark) => (
          <span
            key={mark}
            className="absolute -translate-x-1/2 whitespace-nowrap tabular-nums max-md:even:hidden"
            style={{ left: `${placeOf(mark) * 100}%` }}
          >
            {mark}×
          </span>
        ))}
      </div>
    </div>
  )
}

function directionOf(key: string): 1 | -1 | 0 {
  if (key === 'ArrowRight' || key === 'ArrowUp' || key === 'PageUp') return 1
  return key === 'ArrowLeft' || key === 'ArrowDown' || key === 'PageDown' ? -1 : 0
}
