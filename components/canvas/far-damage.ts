import type { Rectangle } from '#lib/model/geometry.ts'
import type { FarPicture } from './far-picture.ts'

/** When more than this looks otherwise, all of it is painted anew. */
const MANY = 60

/** Where a picture looks otherwise than the one before, or null when that is nearly everywhere. */
export function damageOf(before: FarPicture, now: FarPicture): readonly Rectangle[] | null {
  const cards = changed(before.cards, now.cards)
  const lines = changed(before.lines, now.lines)
  if (cards === null || lines === null || cards.length + lines.length > MANY) return null
  return [...cards.map(({ place }) => place), ...lines.map(({ bounds }) => bounds)]
}

/** What is in only one of two lists, place by place; null when they are of different lengths. */
function changed<Item extends object>(
  before: readonly (Item | null)[],
  now: readonly (Item | null)[],
): readonly Item[] | null {
  if (before === now) return []
  if (before.length !== now.length) return null
  const found: Item[] = []
  for (let index = 0; index < now.length && found.length <= MANY; index++) {
    const [was, is] = [before[index], now[index]]
    if (was === is) continue
    if (was) found.push(was)
    if (is) found.push(is)
  }
  return found
}
