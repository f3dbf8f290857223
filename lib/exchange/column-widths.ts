/** What a cell wants: all of it on one line, or at least its longest word. */
interface Extent {
  readonly wanted: number
  readonly least: number
}

/**
 * The widths of columns that fill a width together. Every column has room for its longest word where that is
 * possible; what is left goes where most is wanted, so that long texts take few lines.
 */
export function columnWidths(rows: readonly (readonly Extent[])[], width: number): number[] {
  const columns = rows[0]?.map((_, column) => rows.flatMap((row) => row[column] ?? [])) ?? []
  const fair = width / Math.max(1, columns.length)
  const least = columns.map((cells) => Math.min(fair, largest(cells, 'least')))
  // a single very long text must not take the room of all others
  const wanted = columns.map((cells) => Math.min(width / 2, largest(cells, 'wanted')))
  const free = width - sumOf(least)
  const more = wanted.map((want, column) => Math.max(0, want - (least[column] ?? 0)))
  const total = sumOf(more)
  return least.map(
    (room, column) => room + (total === 0 ? free / least.length : (free * (more[column] ?? 0)) / total),
  )
}

function largest(cells: readonly Extent[], name: keyof Extent): number {
  return cells.reduce((most, cell) => Math.max(most, cell[name]), 0)
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
