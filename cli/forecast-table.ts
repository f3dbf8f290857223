import { because } from '#lib/language/because.ts'
import { certainty } from '#lib/language/certainty.ts'
import { findingText } from '#lib/language/finding-text.ts'
import type { Language } from '#lib/language/language.ts'
import { multipleText, numberText } from '#lib/language/number-text.ts'
import type { Board } from '#lib/model/board.ts'
import type { Finding } from '#lib/model/finding.ts'
import type { Break, Forecast } from '#lib/model/forecast.ts'
import { aligned } from './aligned.ts'
import { namesOn } from './names.ts'
import { partSections, percent, type Section } from './report-sections.ts'
import { reportTexts } from './report-texts.ts'

/** The forecast for a terminal: one aligned line a limit, first to break first, then what else is known. */
export function forecastTable(forecast: Forecast, board: Board, language: Language): string {
  const text = reportTexts[language]
  const { title, at, breaks, domains, peel = [], findings = [], uncertainty, unknowns } = forecast
  const names = namesOn(board)
  const cells = (row: Break): readonly string[] => [
    row.multiple === null ? '–' : String(row.rank),
    names.holder(row),
    row.limit,
    multipleText(row.multiple, language),
    ...(row.date == null ? [] : [row.date]),
  ]
  const rows = breaks.map((row) => [
    ...cells(row),
    because(row, board, language) + (row.symptomOf == null ? '' : ` ${text.symptom(row.symptomOf)}`),
  ])
  const sections: readonly Section[] = [
    {
      heading: text.peel,
      rows: peel.map(({ fix, factor, next, multiple }) => [
        fix,
        factor === null ? '' : text.times(numberText(factor, language)),
        next === null ? text.nothingLeft : text.next(next, multipleText(multiple, language)),
      ]),
    },
    ...partSections(forecast, board, language),
    {
      heading: text.domains,
      rows: domains.flatMap(({ domain, breaks: [first], lost = [] }) => {
        const loss = lost.find((row) => row.at === at)
        const share = loss === undefined ? [] : [text.loses(percent(loss.fraction, language))]
        return first === undefined
          ? []
          : [[text.without(names.domain(domain)), ...cells(first).slice(1), ...share]]
      }),
    },
    {
      heading: text.findings,
      rows: findingRows(findings, board, language),
    },
    { heading: text.unknowns, rows: unknowns.map((path) => [path]) },
  ]
  return [
    text.heading(title === '' ? text.board : title, multipleText(at, language)),
    '',
    ...(rows.length === 0 ? [text.nothing] : aligned(rows)),
    ...(uncertainty === undefined ? [] : ['', certainty(uncertainty, board, language)]),
    ...sections.flatMap((section) =>
      section.rows.length === 0 ? [] : ['', section.heading, ...aligned(section.rows)],
    ),
  ].join('\n')
}

/** The first of each rule in full, and where else the same was found. */
function findingRows(findings: readonly Finding[], board: Board, language: Language): Section['rows'] {
  const text = reportTexts[language]
  const { subject } = namesOn(board)
  return [...new Set(findings.map(({ id }) => id))].flatMap((id) => {
    const [first, ...others] = findings.filter((finding) => finding.id === id)
    if (first === undefined) return []
    const { title, evidence, action } = findingText(first, board, language)
    const also = others.map(({ on }) => subject(on)).join(', ')
    const found = others.length === 0 ? '' : ` ${text.also(also)}`
    return [[text[first.severity], `${title}. ${evidence} ${action}${found}`]]
  })
}
