import { numberText } from '#lib/language/number-text.ts'
import type { Connection } from '#lib/model/connection.ts'
import { medianOf, type Quantity } from '#lib/model/quantity.ts'
import type { Style } from './diagram-style.ts'

/** What a connection says on its line; empty when it is one plain call. */
export function connectionLabel(connection: Connection, style: Style): string {
  const { name = '', mode, calls = 1, onMiss } = connection
  const { words } = style
  const parts = [
    name.trim(),
    mode === 'startup' ? words.startOrder : callsText(calls, style),
    onMiss ? words.onMiss : '',
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

function callsText(calls: Quantity, { words, language }: Style): string {
  const count = medianOf(calls)
  if (count === null) return words.unknownCalls
  return count === 1 ? '' : words.calls(numberText(count, language))
}
