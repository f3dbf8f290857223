'use client'

import { useState } from 'react'
import { changeScreen } from '#components/board/screen.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { kindOf, type Phase } from '#lib/workshop/phase.ts'
import type { WorkshopState } from '#lib/workshop/room.ts'
import { phaseName, phaseScripts, phaseTasks } from './phase-words.ts'
import { sayOutcome } from './say-outcome.ts'
import { roomApi, roomNow } from './use-room.ts'
import { workshopTexts } from './workshop-texts.ts'

/** All phases with what may be said in each, who may help to lead, and the way out. */
export function RunSheet({ state, onDone }: { readonly state: WorkshopState; readonly onDone: () => void }) {
  const text = useTexts(workshopTexts)
  const language = useLanguage((one) => one.language)
  const [isEnding, setIsEnding] = useState(false)
  const lengthOf = ({ minutes }: Phase) =>
    minutes % 60 === 0 ? text.hours(String(minutes / 60)) : text.minutes(String(minutes))
  async function end(): Promise<void> {
    const outcome = await roomApi().stop(roomNow().workshop.revision)
    if (sayOutcome(outcome, text)) onDone()
  }
  return (
    <div className="grid gap-4">
      <ol aria-label={text.phases} className="grid gap-3">
        {state.phases.map((phase, index) => {
          const kind = kindOf(phase)
          const isNow = index === state.index
          return (
            <li
              key={phase.id}
              aria-current={isNow ? 'step' : undefined}
              className={`rounded-lg border px-3 py-2 text-sm ${isNow ? 'border-ink' : 'border-line'} ${index < state.index ? 'opacity-60' : ''}`}
            >
              <p className="flex justify-between gap-3 font-semibold">
                <span>
                  {index + 1}. {phaseName(phase, language)}
                  {isNow && <span className="ml-2 font-normal text-muted">{text.now}</span>}
                </span>
                <span className="tabular-nums">{lengthOf(phase)}</span>
              </p>
              {kind !== null && (
                <>
                  <p className="text-muted">{phaseTasks[language][kind]}</p>
                  <p className="mt-1 border-line border-l-2 pl-2 italic">{phaseScripts[language][kind]}</p>
                </>
              )}
            </li>
          )
        })}
      </ol>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => changeScreen({ lookup: 'share' })}>{text.peopleAndRoles}</Button>
        <Button className="ml-auto" onClick={() => setIsEnding(true)}>
          {text.end}
        </Button>
      </div>
      {isEnding && (
        <div className="flex flex-wrap items-center gap-2 text-sm">
          <p className="flex-1">{text.endAsk}</p>
          <Button look="strong" onClick={() => void end()}>
            {text.end}
          </Button>
          <Button onClick={() => setIsEnding(false)}>{text.cancel}</Button>
        </div>
      )}
    </div>
  )
}
