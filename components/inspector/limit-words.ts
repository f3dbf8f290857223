import type { Language } from '#lib/language/language.ts'
import { numberText } from '#lib/language/number-text.ts'
import type { Capacity } from '#lib/model/limit.ts'
import type { Quantity } from '#lib/model/quantity.ts'
import type { InspectorTexts } from './inspector-texts.ts'
import { quantityWords } from './quantity-words.ts'

/** Writes what the screen shows of a limit and does not edit. */
interface LimitWriter {
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
