'use client'

import { useTexts } from '#components/language/use-language.ts'
import { timeText } from './time-text.ts'
import { useServerTime } from './use-server-time.ts'
import { workshopTexts } from './workshop-texts.ts'

/** The time that is left, by the server's clock. It is read out at its moments, not each second. */
export function PhaseTime({ startedAt, endsAt }: { readonly startedAt: number; readonly endsAt: number }) {
  const text = useTexts(workshopTexts)
  const left = Math.min(endsAt - useServerTime(), endsAt - startedAt)
  const share = Math.min(1, Math.max(0, left / (endsAt - startedAt)))
  const isOver = left < 0
  return (
    <div role="timer" aria-label={isOver ? text.timeOver : text.timeLeft} className="w-24 phone:w-16">
      <span className={`font-bold text-lg tabular-nums leading-tight ${isOver ? 'text-break' : ''}`}>
        {timeText(left)}
      </span>
      <span aria-hidden="true" className="block h-1 overflow-hidden rounded-full bg-line">
        <span className="block h-full bg-ink" style={{ width: `${share * 100}%` }} />
      </span>
    </div>
  )
}
