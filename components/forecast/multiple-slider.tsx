'use client'

import { Columns2, Pause, Play } from 'lucide-react'
import { changeScreen, useScreen } from '#components/board/screen.ts'
import { useMeaning } from '#components/board/use-session.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { multipleText } from '#lib/language/number-text.ts'
import { isMetBy } from '#lib/model/forecast.ts'
import { MultipleMarks } from './multiple-marks.tsx'
import { justPast, LEAST, MOST, multipleAt, nextStop, placeOf } from './multiple-scale.ts'
import { MultipleTicks } from './multiple-ticks.tsx'
import { isMissedAt } from './promise-state.ts'
import { sliderTexts } from './slider-texts.ts'
import { monthOf, useDates } from './use-dates.ts'
import { useForecast } from './use-forecast.ts'
import { useLateAnswer } from './use-late-answer.ts'
import { usePlay } from './use-play.ts'

/** The multiple of today that everything on screen shows, with a tick wherever something breaks. */
export function MultipleSlider() {
  const text = useTexts(sliderTexts)
  const language = useLanguage((state) => state.language)
  const multiple = useScreen((state) => state.multiple)
  const compared = useScreen((state) => state.compared)
  const asked = useMeaning().scenario.multiple ?? 100
  const { breaks, at: answeredAt } = useForecast()
  const { ofMultiple } = useDates()
  const { isPlaying, play, pause } = usePlay()
  const broken = breaks.filter((row) => isMetBy(row, answeredAt)).length
  const missed = useLateAnswer().late.objectives.filter((row) => isMissedAt(row, multiple)).length
  const shown = multipleText(multiple, language)
  const date = multiple > 1 ? ofMultiple(multiple) : null
  function set(next: number): void {
    pause()
    changeScreen({ multiple: Math.min(MOST, Math.max(LEAST, next)) })
  }
  return (
    <div className="border-line border-t bg-surface px-4 pt-1 pb-1">
      <MultipleTicks breaks={breaks} />
      <div className="flex items-center">
        <Button
          look="quiet"
          className="w-8 shrink-0 px-0!"
          aria-label={isPlaying ? text.pause : text.play}
          onClick={isPlaying ? pause : play}
        >
          {isPlaying ? <Pause size={16} aria-hidden="true" /> : <Play size={16} aria-hidden="true" />}
        </Button>
        <input
          type="range"
          aria-label={text.multiple}
          aria-valuetext={date === null ? text.ofToday(shown) : text.ofTodayOn(shown, date)}
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
            set(event.shiftKey ? nextBreak(direction) : nextStop(multiple, direction))
          }}
        />
        <Button
          look="quiet"
          className="mx-1 w-8 shrink-0 px-0! max-md:hidden"
          aria-label={text.compare}
          aria-pressed={compared !== null}
          onClick={() => changeScreen(compared === null ? comparison(multiple, asked) : { compared: null })}
        >
          <Columns2 size={16} aria-hidden="true" />
        </Button>
        <output className="relative w-28 shrink-0 text-right text-sm max-md:w-20">
          <strong className="text-lg tabular-nums">{shown}</strong>
          {date !== null && <span className="ml-1 text-muted text-xs tabular-nums">{monthOf(date)}</span>}
          <span className={`block text-xs ${broken > 0 ? 'text-break' : 'text-muted'}`}>
            {text.brokenCount(String(broken))}
          </span>
          {/* Beside the marks, where nothing else stands, so that the bar keeps its height. */}
          {missed > 0 && (
            <span className="absolute top-full right-0 whitespace-nowrap text-near text-xs">
              {text.missedCount(String(missed))}
            </span>
          )}
        </output>
      </div>
      <MultipleMarks dateOf={ofMultiple} />
    </div>
  )

  /** Just past the next break above, or past the one below; the end of the slider when there is none. */
  function nextBreak(direction: 1 | -1): number {
    const stops = breaks.flatMap(({ multiple: at }) => (at === null ? [] : [justPast(at)]))
    const further =
      direction === 1 ? stops.find((at) => at > multiple) : stops.findLast((at) => at < multiple)
    return further ?? (direction === 1 ? MOST : LEAST)
  }
}

/** Today beside where the slider stands, or beside what is asked about while that is today. */
function comparison(multiple: number, asked: number) {
  const then = multiple > LEAST ? multiple : Math.min(MOST, asked)
  return { compared: LEAST, multiple: then, tab: 'forecast', part: 'order' } as const
}

function directionOf(key: string): 1 | -1 | 0 {
  if (key === 'ArrowRight' || key === 'ArrowUp' || key === 'PageUp') return 1
  return key === 'ArrowLeft' || key === 'ArrowDown' || key === 'PageDown' ? -1 : 0
}
