// The same drawing for everybody: cards on a grid, each tied to its neighbour on the right and half of them to the one below.

export const CARD = { width: 176, height: 64 }
const STEP = { x: 240, y: 128 }

/** Cards in a row. */
export const columnsOf = (count) => Math.ceil(Math.sqrt(count * 0.9))

/** @returns {{ cards: { id: string, name: string, x: number, y: number }[], lines: { id: string, from: string, to: string }[] }} */
export function drawing(count) {
  const columns = columnsOf(count)
  const cards = Array.from({ length: count }, (_, index) => ({
    id: `c${index}`,
    name: `Service ${index}`,
    x: (index % columns) * STEP.x,
    y: Math.floor(index / columns) * STEP.y,
  }))
  const lines = cards.flatMap((_, index) => [
    ...(index + 1 < count && (index + 1) % columns !== 0 ? [[index, index + 1]] : []),
    ...(index % 2 === 0 && index + columns < count ? [[index, index + columns]] : []),
  ])
  return {
    cards,
    lines: lines.map(([from, to]) => ({ id: `l${from}-${to}`, from: `c${from}`, to: `c${to}` })),
  }
}
