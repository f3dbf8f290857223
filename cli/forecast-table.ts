import { because } from '#lib/language/because.ts'
import { certainty } from '#lib/language/certainty.ts'
import { multipleText } from '#lib/language/number-text.ts'
import { type Board, nameOf } from '#lib/model/board.ts'
import type { Break, Forecast } from '#lib/model/forecast.ts'

/** The forecast for a terminal: one aligned line a limit, first to break first, then the domains' first breaks. */
export function forecastTable(forecast: Forecast, board: Board): string {
  const { title, at, breaks, domains, uncertainty, unknowns } = forecast
  const heading = `${title === '' ? 'Board' : title} at ${multipleText(at, 'en')}`
  const rows = breaks.map((row) => [...cells(row), because(row, board, 'en')])
  const table = rows.length === 0 ? ['Nothing on this board can break: it has no limits.'] : aligned(rows)
  const losses = domains.flatMap(({ domain, breaks: [first] }) =>
    first === undefined ? [] : [[`without ${domain}`, ...cells(first).slice(1)]],
  )
  return [
    heading,
    '',
    ...table,
    ...(uncertainty === undefined ? [] : ['', certainty(uncertainty, board, 'en')]),
    ...section('First to break with a domain down', aligned(losses)),
    ...section('Unknown, left out', unknowns),
  ].join('\n')

  function cells(row: Break): string[] {
    const holders = row.domain === true ? board.domains : board.components
    const holder = holders.find(({ id }) => id === row.component)
    const name = holder === undefined ? row.component : nameOf(holder)
    return [String(row.rank), name, row.limit, multipleText(row.multiple, 'en')]
  }
}

function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines]
}

/** Cells padded to columns; the last one is left as it is. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, i) =>
    Math.max(...rows.map((row) => (row[i] ?? '').length)),
  )
  return rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
