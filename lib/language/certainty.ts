import { type Board, nameOf } from '#lib/model/board.ts'
import { SURE, type UncertaintyForecast } from '#lib/model/uncertainty-forecast.ts'
import { type Language, texts } from './language.ts'
import { limitTitle } from './limit-title.ts'
import { multipleText, numberText, percentText } from './number-text.ts'
import { quantityName } from './quantity-name.ts'

/** What a sentence is made of. */
interface Parts {
  readonly label: string
  readonly samples: string
  readonly name: string
  readonly limit: string
  readonly percent: string
  readonly range: string
}

const sentences = texts(
  {
    first: ({ label, samples, name, limit, percent, range }: Parts) =>
      `How sure: ${label}. In ${percent} of ${samples} draws ${name} (${limit}) breaks first; in 90 % the first break comes ${range}.`,
    between: (from: string, to: string) => `from ${from} to ${to}`,
    always: (at: string) => `at ${at}`,
    never: 'never',
    onwards: (from: string) => `from ${from} on, or never`,
    nothing: ({ label, samples }: Parts) => `How sure: ${label}. Nothing breaks in any of ${samples} draws.`,
    next: (number: string, percent: string) =>
      ` Measuring ${number} would help most (${percent} of the variance).`,
    byDefault: ' Not higher, because a default that nobody measured decides it.',
    high: 'high',
    medium: 'medium',
    low: 'low',
  },
  {
    first: ({ label, samples, name, limit, percent, range }) =>
      `확실한 정도: ${label}. ${samples}번 뽑은 값의 ${percent}에서 ${name}(${limit})부터 무너집니다. 90 %에서 처음 무너지는 배수는 ${range}.`,
    between: (from, to) => `${from}~${to}입니다`,
    always: (at) => `${at}입니다`,
    never: '없습니다',
    onwards: (from) => `${from} 이상이거나 없습니다`,
    nothing: ({ label, samples }) =>
      `확실한 정도: ${label}. ${samples}번 뽑은 값 어디에서도 무너지지 않습니다.`,
    next: (number, percent) => ` 측정하면 가장 도움이 되는 값: ${number} (분산의 ${percent}).`,
    byDefault: ' 측정하지 않은 기본값이 답을 정하므로 더 높지 않습니다.',
    high: '높음',
    medium: '중간',
    low: '낮음',
  },
)

/** How sure the answer is, as one line with its numbers. */
export function certainty(uncertainty: UncertaintyForecast, board: Board, language: Language): string {
  const text = sentences[language]
  const { first, multiple, measureNext } = uncertainty
  const leader = first[0]
  const parts: Parts = {
    label: text[uncertainty.confidence],
    samples: numberText(uncertainty.samples, language),
    name: leader === undefined ? '' : holderName(leader, board),
    limit:
      leader === undefined ? '' : limitTitle(leader.limit, holderOf(leader, board)?.limits ?? [], language),
    percent: percentText(leader?.probability ?? 0, language),
    range: rangeText(multiple, language),
  }
  const sentence = leader === undefined ? text.nothing(parts) : text.first(parts)
  const next =
    measureNext === undefined
      ? ''
      : text.next(quantityName(measureNext.path, board, language), percentText(measureNext.share, language))
  return sentence + (isHeldBack(uncertainty) ? text.byDefault : '') + next
}

/** Whether only a number that somebody took over keeps the answer from being sure. */
export function isHeldBack({ confidence, first: [leader] }: UncertaintyForecast): boolean {
  return confidence === 'medium' && (leader?.probability ?? 0) >= SURE
}

function rangeText({ p5, p95 }: UncertaintyForecast['multiple'], language: Language): string {
  const text = sentences[language]
  if (p5 === null) return text.never
  const from = multipleText(p5, language)
  if (p95 === null) return text.onwards(from)
  const to = multipleText(p95, language)
  return from === to ? text.always(from) : text.between(from, to)
}

type Leader = UncertaintyForecast['first'][number]

function holderOf({ component, domain }: Leader, board: Board) {
  const holders = domain === true ? board.domains : board.components
  return holders.find(({ id }) => id === component)
}

function holderName(leader: Leader, board: Board): string {
  const holder = holderOf(leader, board)
  return holder === undefined ? leader.component : nameOf(holder)
}
