import type { Language } from '#lib/language/language.ts'
import { multipleText, numberText, quantityText } from '#lib/language/number-text.ts'
import type { Board } from '#lib/model/board.ts'
import type { Forecast } from '#lib/model/forecast.ts'
import type { Loss } from '#lib/model/loss.ts'
import { namesOn } from './names.ts'
import { reportTexts } from './report-texts.ts'

/** A heading and what stands below it in columns. */
export interface Section {
  readonly heading: string
  readonly rows: readonly (readonly string[])[]
}

/** One section for each part beside the breaks; a part that is absent leaves an empty one. */
export function partSections(forecast: Forecast, board: Board, language: Language): readonly Section[] {
  const text = reportTexts[language]
  const names = namesOn(board)
  const { latency = [], objectives = [], retries = [], queues = [], lost = [], availability = {} } = forecast
  const multiple = (value: number | null) => multipleText(value, language)
  const seconds = (value: number | null) =>
    value === null ? text.saturated : quantityText(value, 's', language)
  return [
    {
      heading: text.latency,
      rows: latency.map((row) => [
        names.flow(row.flow),
        text.at(multiple(row.at)),
        text.mean(seconds(row.meanSeconds)),
        text.p99(seconds(row.p99Seconds)),
      ]),
    },
    {
      heading: text.objectives,
      rows: objectives.map((row) => [
        names.flow(row.flow),
        text[row.measure](numberText(row.target, language)),
        row.multiple === null ? text.kept : text.missed(multiple(row.multiple)),
      ]),
    },
    {
      heading: text.retries,
      rows: retries.map((row) => [
        names.connection(row.connection),
        text.onset(multiple(row.onset)),
        text.collapse(multiple(row.collapse)),
        text.amplification(numberText(row.amplificationWhenFailed, language)),
      ]),
    },
    {
      heading: text.queues,
      rows: queues.map((row) => [
        names.component(row.component),
        text.backlog(numberText(row.backlog, language)),
        text.delay(seconds(row.delaySeconds)),
        row.drainSeconds === null ? text.neverDrains : text.drain(seconds(row.drainSeconds)),
      ]),
    },
    { heading: text.lost, rows: lost.map((row) => lossRow(row)) },
    {
      heading: text.available,
      rows: Object.entries(availability).map(([flow, share]) => [names.flow(flow), percent(share, language)]),
    },
  ]

  function lossRow({ at, fraction, flows }: Loss): readonly string[] {
    const each = Object.entries(flows).map(
      ([flow, share]) => `${names.flow(flow)} ${percent(share, language)}`,
    )
    return [text.at(multiple(at)), percent(fraction, language), each.join(', ')]
  }
}

/** A share in percent; close to all of it as many digits as tell it from that. */
export function percent(share: number, language: Language): string {
  const missing = 100 * (1 - share)
  const digits = Math.min(12, 1 - Math.floor(Math.log10(missing)))
  return `${missing > 0 && missing < 1 ? (100 * share).toFixed(digits) : numberText(100 * share, language)} %`
}
