import { type DateForm, dateForms, isoDate } from './calendar-date.ts'
import { csvRows } from './csv.ts'
import type { ImportFile } from './import-file.ts'
import type { Imported, ImportLine } from './imported.ts'
import { nothingImported } from './imported-board.ts'
import { type Measured, seriesBoard } from './series-rows.ts'

/** So many rows tell what the columns hold. */
const TRIED = 200

/** Whether a text is a table with a column of dates beside one of numbers. */
export function isSeriesCsv({ text }: ImportFile): boolean {
  const table = tableOf(text.slice(0, 20_000), false)
  return table !== null && table.values.length > 0
}

/** A table of values over time: every column of numbers beside the dates is a series. */
export function seriesCsvBoard([file]: readonly ImportFile[], title: string): Imported {
  const table = tableOf(file?.text ?? '', true)
  if (file === undefined || table === null)
    return nothingImported({ code: 'E_FORMAT', path: '', detail: '' }, [{ what: 'no-dates', path: '' }])
  const { rows, dates, forms, values, header } = table
  const [form = 'iso'] = forms
  const all = values.map((column): Measured => {
    const points = rows.flatMap((row) => {
      const [date, value] = [isoDate(row[dates] ?? '', form), numberOf(row[column] ?? '', table.isComma)]
      return date === null || value === null ? [] : [[date, value] as const]
    })
    const name = header?.[column]?.trim() ?? ''
    return { name: values.length === 1 && isPlain(name) ? title : name || `${title} ${column + 1}`, points }
  })
  const report: ImportLine[] = []
  const missed = rows.length - Math.min(...all.map(({ points }) => points.length))
  if (missed > 0) report.push({ what: 'gaps', path: '', count: missed })
  if (forms.includes('day-first') && forms.includes('month-first'))
    report.push({ what: 'day-first', path: header?.[dates] ?? '' })
  return seriesBoard(all, title, file.name, report)
}

/** Names that say nothing; the file's own says more. */
function isPlain(name: string): boolean {
  return /^(|y|v|value|values|count|n|x)$/i.test(name)
}

interface Table {
  readonly header: readonly string[] | null
  readonly rows: readonly (readonly string[])[]
  readonly dates: number
  readonly forms: readonly DateForm[]
  readonly values: readonly number[]
  readonly isComma: boolean
}

function tableOf(text: string, isWhole: boolean): Table | null {
  const all = csvRows(text).filter((row) => row.some((cell) => cell.trim() !== ''))
  // the last row of a beginning may be cut
  const rows = isWhole || all.length < 3 ? all : all.slice(0, -1)
  const [first] = rows
  if (first === undefined || first.length < 2) return null
  const isComma = text.includes(';') && /;"?-?\d+(\.\d{3})*,\d+/.test(text)
  const hasHeader = first.every((cell) => numberOf(cell, isComma) === null && dateForms([cell]).length === 0)
  const body = hasHeader ? rows.slice(1) : rows
  const tried = body.slice(0, TRIED)
  for (const [dates] of first.entries()) {
    const forms = dateFormsOf(tried.map((row) => row[dates] ?? ''))
    const others = [...first.keys()].filter((column) => column !== dates)
    const values = others.filter((column) => isNumeric(tried, column, isComma))
    if (forms.length > 0 && values.length > 0)
      return { header: hasHeader ? first : null, rows: body, dates, forms, values, isComma }
  }
  return null
}

/** A column is one of dates when most of its cells are: a line of totals or a remark below is none. */
function dateFormsOf(cells: readonly string[]): readonly DateForm[] {
  const dated = cells.filter((cell) => dateForms([cell]).length > 0)
  return dated.length * 2 > cells.length ? dateForms(dated) : []
}

/** Gaps are allowed; a column without any number is none of numbers. */
function isNumeric(rows: readonly (readonly string[])[], column: number, isComma: boolean): boolean {
  const cells = rows.map((row) => row[column]?.trim() ?? '').filter((cell) => !isGap(cell))
  return cells.length > 0 && cells.every((cell) => numberOf(cell, isComma) !== null)
}

function isGap(cell: string): boolean {
  return /^(|-|na|n\/a|nan|null|none)$/i.test(cell.trim())
}

/** `1,234.5`, `1.234,5` where commas are decimal, `12 %`; null for anything else. */
function numberOf(cell: string, isComma: boolean): number | null {
  const plain = cell
    .trim()
    .replace(/\s*%$/, '')
    .replace(/[\s'’]/g, '')
  const text = isComma ? plain.replaceAll('.', '').replace(',', '.') : plain.replace(/,(?=\d{3}(\D|$))/g, '')
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return null
  const number = Number(text)
  return Number.isFinite(number) ? number : null
}
