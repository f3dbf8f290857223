import { useMeaning } from '#components/board/use-session.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { multipleText, ninesText, numberText, quantityText } from '#lib/language/number-text.ts'
import { nameOf } from '#lib/model/board.ts'
import type { ObjectiveForecast } from '#lib/model/latency.ts'
import type { RetryForecast } from '#lib/model/retry-forecast.ts'
import { promiseTexts } from './promise-texts.ts'

/** Something that is not a limit, as people read it. */
export interface PromiseWords {
  readonly name: string
  readonly what: string
  readonly because: string
}

/** A promise about a flow. */
export function useObjectiveWords({ flow, measure, target, multiple }: ObjectiveForecast): PromiseWords {
  const text = useTexts(promiseTexts)
  const language = useLanguage((state) => state.language)
  const row = useMeaning().flows.find(({ id }) => id === flow)
  const value = measure === 'availability' ? ninesText(target) : quantityText(target, 's', language)
  const what = text[`${measure}Promise`](value)
  const because =
    measure === 'availability'
      ? text.unkept
      : multiple === 0
        ? text.neverKept
        : text.keptUpTo(multipleText(multiple, language))
  return { name: row === undefined ? flow : nameOf(row), what, because }
}

/** The retries of a connection, and where they turn a disturbance into an outage. */
export function useRetryWords({
  connection,
  onset,
  collapse,
  amplificationWhenFailed,
}: RetryForecast): PromiseWords {
  const text = useTexts(promiseTexts)
  const language = useLanguage((state) => state.language)
  const { components, connections } = useMeaning()
  const row = connections.find(({ id }) => id === connection)
  const [from, to] = [row?.from, row?.to].map((end) => components.find(({ id }) => id === end))
  const at = (multiple: number | null) => multipleText(multiple, language)
  return {
    name: from && to ? `${nameOf(from)} → ${nameOf(to)}` : connection,
    what: text.retries,
    because: [
      ...(onset === null || onset === collapse ? [] : [text.fromOnset(at(onset))]),
      ...(collapse === null ? [] : [text.fromCollapse(at(collapse))]),
      text.whenFailed(numberText(amplificationWhenFailed, language)),
    ].join(' '),
  }
}
