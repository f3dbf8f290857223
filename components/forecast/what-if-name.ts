import type { Language } from '#lib/language/language.ts'
import { numberText } from '#lib/language/number-text.ts'
import { quantityName, thingName } from '#lib/language/quantity-name.ts'
import type { Board } from '#lib/model/board.ts'
import type { WhatIf } from '#lib/model/what-if.ts'
import { secondsOf } from './what-if-kinds.ts'
import { whatIfTexts } from './what-if-texts.ts'

/** The name that somebody gave a what-if, else what happens in it, so that it goes with its numbers. */
export function whatIfName(whatIf: WhatIf, board: Board, language: Language): string {
  const { name = '', multiple, ramp, burst, down = [], edits = [] } = whatIf
  if (name.trim() !== '') return name
  const text = whatIfTexts[language]
  const number = (value: number) => numberText(value, language)
  const parts = [
    ...(multiple === undefined ? [] : [text.loadName(number(multiple))]),
    ...(ramp === undefined ? [] : [text.rampName(number(ramp.doublingSeconds))]),
    ...(burst === undefined ? [] : [text.burstName(number(burst.multiple), number(burst.seconds))]),
    ...(down.length === 0
      ? []
      : [text.lostName(down.map((id) => thingName('domains', id, board)).join(', '))]),
    ...edits.flatMap((edit) => editName(edit, board, language)),
  ]
  return parts.length === 0 ? text.nameless : parts.join(', ')
}

type Edit = NonNullable<WhatIf['edits']>[number]

/** The edits that the panel makes have words of their own; one that takes a field away goes with another. */
function editName({ path, value }: Edit, board: Board, language: Language): readonly string[] {
  const text = whatIfTexts[language]
  const number = (of: number) => numberText(of, language)
  const [list, id = '', ...field] = path.split('/')
  if (value === undefined) return []
  if (typeof value !== 'number') return [`${quantityName(path, board, language)} = ${String(value)}`]
  if (list === 'components' && field.join('/') === 'hitRatio')
    return [text.hitName(thingName(list, id, board), number(value * 100))]
  if (list === 'components' && field.join('/') === 'service/meanSeconds') {
    const row = board.components.find((each) => each.id === id)
    const drawn = row === undefined ? null : secondsOf(row)
    if (drawn !== null) return [text.slowName(thingName(list, id, board), number(value / drawn))]
  }
  if (list === 'connections' && field.join('/') === 'retry/failureRatio')
    return [
      value === 1
        ? text.stormName(thingName(list, id, board))
        : text.failingName(thingName(list, id, board), number(value * 100)),
    ]
  return [`${quantityName(path, board, language)} = ${number(value)}`]
}
