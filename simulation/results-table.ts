import { type Comparison, chanceOf, errorOf, type Verdict, verdictOf } from './verdict.ts'

/** One line for each check: how many agree, the worst and the mean error with what chance may add, in percent. */
export function resultsTable(comparisons: readonly Comparison[]): readonly string[] {
  const checks = [...new Set(comparisons.map(({ check }) => check))]
  const head = [
    'check',
    'within',
    'agree',
    'differ',
    'undecided',
    'not there',
    'mean error',
    'worst error',
    'where',
  ]
  const lines = checks.map((check) => lineOf(comparisons.filter((row) => row.check === check)))
  const widths = head.map((title, column) =>
    Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)),
  )
  return [head, ...lines].map((line) =>
    line
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

/** A disagreement with all that is needed to see it again. */
export function disagreement(row: Comparison): string {
  const { check, seed, where, expected, found } = row
  return `${check}, seed ${seed}, ${where}: engine ${expected}, simulation ${found.value} ± ${found.halfWidth}`
}

function lineOf(rows: readonly Comparison[]): readonly string[] {
  const count = (verdict: Verdict) => String(rows.filter((row) => verdictOf(row) === verdict).length)
  const [first] = rows
  const known = rows.filter(({ expected }) => expected !== null)
  const estimated = known.filter((row) => Number.isFinite(chanceOf(row)))
  const mean = estimated.reduce((sum, row) => sum + errorOf(row), 0) / estimated.length
  const chance = Math.sqrt(estimated.reduce((sum, row) => sum + chanceOf(row) ** 2, 0)) / estimated.length
  const worst = known.toSorted((a, b) => surely(b) - surely(a))[0]
  return [
    first?.check ?? '',
    percent(first?.tolerance ?? 0),
    count('agrees'),
    count('differs'),
    count('undecided'),
    count('not there'),
    estimated.length === 0 ? '' : `${percent(mean)} ± ${percent(chance)}`,
    worst === undefined ? '' : `${percent(errorOf(worst))} ± ${percent(chanceOf(worst))}`,
    worst === undefined ? '' : `seed ${worst.seed}, ${worst.where}`,
  ]
}

/** The part of an error that chance does not explain. */
function surely(row: Comparison): number {
  return Math.abs(errorOf(row)) - chanceOf(row)
}

function percent(share: number): string {
  return `${(100 * share).toFixed(Math.abs(share) < 1e-6 ? 0 : 2)} %`
}
