import type { Language } from '#lib/language/language.ts'
import { numberText } from '#lib/language/number-text.ts'
import { type Board, nameOf } from '#lib/model/board.ts'
import type { Capacity, Limit } from '#lib/model/limit.ts'
import type { Quantity } from '#lib/model/quantity.ts'
import { SHARE } from '#lib/model/quantity-unit.ts'
import type { InspectorTexts } from './inspector-texts.ts'
import { unitOfLimit } from './limit-edit.ts'
import { quantityWords } from './quantity-words.ts'

/** Writes the parts of a limit that the screen shows and does not edit. */
export interface LimitWriter {
  readonly text: InspectorTexts
  readonly language: Language
}

/** A capacity in words: `The smallest of configured 1,024, systemd 65,536`. */
export function capacityWords(capacity: Capacity, unit: string, { text, language }: LimitWriter): string {
  const amount = (quantity: Quantity) => quantityWords(quantity, unit, language) ?? text.unknown
  if (typeof capacity !== 'object') return amount(capacity)
  if ('pool' in capacity) return text.pool(numberText(capacity.pool, language))
  if ('chain' in capacity) {
    return text.smallestOf(capacity.chain.map(({ name, value }) => `${name} ${amount(value)}`).join(', '))
  }
  if (!('perInstance' in capacity)) return amount(capacity)
  const { perInstance, contention, coherency } = capacity
  return [
    text.perInstance(amount(perInstance)),
    ...(contention === undefined ? [] : [text.contention(numberText(contention, language))]),
    ...(coherency === undefined ? [] : [text.coherency(numberText(coherency, language))]),
  ].join(', ')
}

/** What a limit of a reserved kind says, part by part. */
export function limitWords(limit: Limit, board: Board, writer: LimitWriter): readonly string[] {
  const { capacity } = limit
  const unit = unitOfLimit(limit)
  const parts = [...ownWords(limit, board, writer)]
  if (capacity !== undefined) parts.push(`${writer.text.capacity}: ${capacityWords(capacity, unit, writer)}`)
  return parts
}

function ownWords(limit: Limit, board: Board, { text, language }: LimitWriter): readonly string[] {
  const number = (value: number) => numberText(value, language)
  switch (limit.kind) {
    case 'connections': {
      const from = board.components.find(({ id }) => id === limit.from)
      return from ? [text.poolConnections(number(limit.poolPerInstance ?? 0), nameOf(from))] : []
    }
    case 'hot-partition':
      return limit.largestShare === undefined
        ? [
            text.hottestOf(
              number(limit.partitions ?? 1),
              number(limit.keys ?? 1),
              number(limit.zipfExponent ?? 0),
            ),
          ]
        : [text.largestShare(quantityWords(limit.largestShare, SHARE, language) ?? '')]
    case 'stock':
      return stockWords(limit, { text, language })
    case 'leader':
      return [text.commit(quantityWords(limit.commitSeconds ?? 0, 's', language) ?? text.unknown)]
    case 'delay':
      return [text.delay(quantityWords(limit.maxDelaySeconds ?? 0, 's', language) ?? '')]
    default:
      return []
  }
}

function stockWords(limit: Limit, { text, language }: LimitWriter): readonly string[] {
  const amount = (quantity: Quantity) => quantityWords(quantity, unitOfLimit(limit), language) ?? text.unknown
  const { initial, inflowPerDay, outflowPerDay, retentionDays } = limit
  return [
    ...(initial === undefined ? [] : [text.stockFrom(amount(initial))]),
    ...(inflowPerDay === undefined ? [] : [text.stockIn(amount(inflowPerDay))]),
    ...(outflowPerDay === undefined ? [] : [text.stockOut(amount(outflowPerDay))]),
    ...(retentionDays === undefined || retentionDays === null
      ? []
      : [text.stockKept(numberText(retentionDays, language))]),
  ]
}
