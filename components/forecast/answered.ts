import type { Answer } from '#lib/model/answer.ts'
import type { Anchor } from '#lib/model/note.ts'
import type { TeamQuestion } from '#lib/model/team-question.ts'
import { keyOfAnchor } from './anchor-key.ts'

/** Whether two rows are about the same thing; none is the board as a whole. */
export function isAbout(a: Anchor | undefined, b: Anchor | undefined): boolean {
  const [first, second] = [a, b].map((anchor) => (anchor === undefined ? null : keyOfAnchor(anchor)))
  return first === second
}

/** Everything that a question is still open about: `undefined` stands for the board as a whole. */
export function openAnchors(
  { id, on }: TeamQuestion,
  answers: readonly Answer[],
): readonly (Anchor | undefined)[] {
  const given = answers.filter(({ question }) => question === id)
  const asked = on.length === 0 ? [undefined] : on
  return asked.filter((anchor) => !given.some((answer) => isAbout(answer.on, anchor)))
}
