import type { Board } from '#lib/model/board.ts'
import type { Question } from '#lib/model/forecast.ts'

/** "100 times more" is what the product is named after. */
const ASKED_MULTIPLE = 100

/** The multiple that a question is about: its own, else the scenario's, else 100. */
export function askedMultiple({ scenario }: Board, { at }: Question): number {
  return at ?? scenario.multiple ?? ASKED_MULTIPLE
}
