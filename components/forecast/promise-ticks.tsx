'use client'

import { changeScreen } from '#components/board/screen.ts'
import { useLanguage } from '#components/language/use-language.ts'
import { multipleText } from '#lib/language/number-text.ts'
import type { ObjectiveForecast } from '#lib/model/latency.ts'
import { justPast, MOST, placeOf } from './multiple-scale.ts'
import { isTimed } from './promise-state.ts'
import { useObjectiveWords } from './promise-words.ts'
import { useLateAnswer } from './use-late-answer.ts'

/** A tick in amber wherever a promise is missed. */
export function PromiseTicks() {
  const { objectives } = useLateAnswer().late
  return objectives
    .filter((objective) => isTimed(objective) && (objective.multiple ?? Infinity) <= MOST)
    .map((objective) => <PromiseTick key={`${objective.flow} ${objective.measure}`} objective={objective} />)
}

function PromiseTick({ objective }: { readonly objective: ObjectiveForecast }) {
  const language = useLanguage((state) => state.language)
  const { name, what } = useObjectiveWords(objective)
  const multiple = objective.multiple ?? 0
  return (
    <button
      type="button"
      tabIndex={-1}
      title={`${multipleText(multiple, language)} ${name}: ${what}`}
      className="absolute bottom-0 flex h-4 w-2 -translate-x-1/2 items-end justify-center"
      style={{ left: `${placeOf(multiple) * 100}%` }}
      onClick={() => changeScreen({ multiple: justPast(multiple) })}
    >
      <span className="h-3.5 w-0.5 rounded-full bg-near" />
    </button>
  )
}
