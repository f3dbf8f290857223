import { type Board, nameOf } from '#lib/model/board.ts'
import type { Break } from '#lib/model/forecast.ts'
import type { Limit } from '#lib/model/limit.ts'
import { type Language, texts } from './language.ts'
import { multipleText, numberText, quantityText } from './number-text.ts'

/** What a sentence is made of: who, what it gets today, what it can carry and how that comes about. */
interface Parts {
  readonly name: string
  readonly today: string
  readonly capacity: string
  readonly how: string
  readonly multiple: string
}

const sentences = texts(
  {
    reached: ({ name, today, capacity, how, multiple }: Parts) =>
      `${name}: ${today} today, and it can carry ${capacity}${how}, so it breaks at ${multiple}.`,
    broken: ({ name, today, capacity, how, multiple }: Parts) =>
      `${name}: ${today} today, but it can carry only ${capacity}${how}: already broken, at ${multiple} of today.`,
    never: ({ name, today, capacity, how }: Parts) =>
      `${name}: ${today} today, and it can carry ${capacity}${how}; no growth on this board reaches that.`,
    nothingUp: ({ name, today }: Parts) => `${name}: ${today} today, and nothing is left to carry it.`,
    idle: ({ name }: Parts) => `${name} can carry nothing, and no load reaches it.`,
    hottest: (name: string) => `The hottest partition of ${name}`,
    limited: (name: string, limit: string) => `${name} (${limit})`,
    instances: (count: string, each: string) => ` (${count} × ${each} each)`,
    together: (count: string, each: string) => ` (${count} together; one alone ${each})`,
    link: (link: string) => ` (the smallest link is ${link})`,
    threshold: (share: string, full: string) => ` (${share} % of ${full})`,
  },
  {
    reached: ({ name, today, capacity, how, multiple }) =>
      `${name}: 지금 ${today}, 감당할 수 있는 양은 ${capacity}${how}입니다. 그래서 ${multiple}에서 무너집니다.`,
    broken: ({ name, today, capacity, how, multiple }) =>
      `${name}: 지금 ${today}인데 감당할 수 있는 양은 ${capacity}${how}뿐입니다. 현재의 ${multiple}에서 이미 초과했습니다.`,
    never: ({ name, today, capacity, how }) =>
      `${name}: 지금 ${today}, 감당할 수 있는 양은 ${capacity}${how}입니다. 이 보드의 증가로는 거기에 닿지 않습니다.`,
    nothingUp: ({ name, today }) => `${name}: 부하를 감당할 인스턴스가 남아 있지 않은데 지금 ${today}입니다.`,
    idle: ({ name }) => `${name}: 감당할 수 있는 양이 없지만 들어오는 부하도 없습니다.`,
    hottest: (name) => `${name}의 가장 뜨거운 파티션`,
    limited: (name, limit) => `${name}(${limit})`,
    instances: (count, each) => `(${count} × ${each})`,
    together: (count, each) => `(${count}개 합계, 하나만 있으면 ${each})`,
    link: (link) => `(가장 작은 한계: ${link})`,
    threshold: (share, full) => `(${full}의 ${share} %)`,
  },
)

/** Why a limit breaks where it does, as one sentence with its numbers. */
export function because(aBreak: Break, board: Board, language: Language): string {
  const text = sentences[language]
  const { multiple, capacity, loadToday, threshold } = aBreak
  const limit = limitOf(aBreak, board)
  const unit =
    aBreak.unit ?? (limit?.terms === undefined && aBreak.kind !== 'connections' ? 'req/s' : undefined)
  const quantity = (value: number) => quantityText(value, unit, language)
  const parts: Parts = {
    name: subject(aBreak, board, limit, language),
    today: quantity(loadToday),
    capacity: quantity(threshold * capacity),
    how: how(aBreak, quantity(capacity), language),
    multiple: multipleText(multiple, language),
  }
  if (capacity === 0) return multiple === null ? text.idle(parts) : text.nothingUp(parts)
  if (multiple === null) return text.never(parts)
  return multiple < 1 ? text.broken(parts) : text.reached(parts)
}

function limitOf({ component, domain, limit }: Break, board: Board): Limit | undefined {
  const holders = domain === true ? board.domains : board.components
  return holders.find(({ id }) => id === component)?.limits.find(({ id }) => id === limit)
}

/** The component or domain; its limit too where it has several. */
function subject(aBreak: Break, board: Board, limit: Limit | undefined, language: Language): string {
  const text = sentences[language]
  const holders = aBreak.domain === true ? board.domains : board.components
  const holder = holders.find(({ id }) => id === aBreak.component)
  const name = holder === undefined ? aBreak.component : nameOf(holder)
  if (aBreak.kind === 'hot-partition') return text.hottest(name)
  return holder !== undefined && holder.limits.length > 1 && limit !== undefined
    ? text.limited(name, nameOf(limit))
    : name
}

/** Where the capacity comes from, in brackets; nothing where it is just a number. */
function how(aBreak: Break, full: string, language: Language): string {
  const text = sentences[language]
  const { instances, perInstance, link, threshold, capacity } = aBreak
  if (threshold !== 1) return text.threshold(numberText(threshold * 100, language), full)
  if (link !== undefined) return text.link(link)
  if (instances === undefined || perInstance === undefined || instances === 1) return ''
  const isPlain = Math.abs(instances * perInstance - capacity) <= 1e-9 * capacity
  return (isPlain ? text.instances : text.together)(
    numberText(instances, language),
    numberText(perInstance, language),
  )
}
