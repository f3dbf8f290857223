import type { Language } from '#lib/language/language.ts'
import type { Board } from '#lib/model/board.ts'
import type { Forecast } from '#lib/model/forecast.ts'
import { type ChecklistEntry, checklistEntries } from './checklist-entries.ts'
import { GAP } from './checklist-gap.ts'
import { checklistStageName } from './checklist-markdown.ts'
import { checklistTexts } from './checklist-texts.ts'
import { csvOf } from './csv.ts'

/** The columns of the file, by their names in `checklistTexts`. */
const columns = [
  'id',
  'stage',
  'action',
  'component',
  'owner',
  'due',
  'evidence',
  'size',
  'status',
  'risk',
  'expires',
  'madeBy',
  'why',
] as const
type Column = (typeof columns)[number]

/** The checklist for a spreadsheet. */
export function checklistCsv(board: Board, forecast: Forecast, language: Language): string {
  const text = checklistTexts[language]
  const rows = checklistEntries(board, forecast, language).map((entry) => {
    const cells = cellsOf(entry, language)
    return columns.map((column) => cells[column] ?? '')
  })
  return csvOf([columns.map((column) => text[column]), ...rows])
}

function cellsOf(entry: ChecklistEntry, language: Language): Readonly<Record<Column, string | undefined>> {
  const { id, stage, about, why, owner, due, evidence, size, status, risk, expires, madeBy } = entry
  const text = checklistTexts[language]
  return {
    ...{ id, size, risk, expires, why },
    stage: checklistStageName(stage, language),
    action: entry.text,
    component: about,
    owner: owner ?? GAP,
    due: due ?? GAP,
    evidence: evidence ?? GAP,
    status: text[status],
    madeBy: madeBy === 'forecast' ? text.forecast : text.person,
  }
}
