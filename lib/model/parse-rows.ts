import type * as v from 'valibot'
import { type Answer, answerFields } from './answer.ts'
import type { PlainList } from './board.ts'
import { type ChecklistItem, checklistItemFields } from './checklist-item.ts'
import { type Component, componentFields } from './component.ts'
import { type Connection, connectionFields } from './connection.ts'
import { type Decision, decisionFields } from './decision.ts'
import { domainFields, type FailureDomain } from './domain.ts'
import { type Driver, driverFields } from './driver.ts'
import { type Flow, flowFields } from './flow.ts'
import { type Limit, limitFields, reservedLimitKinds } from './limit.ts'
import { type Note, noteFields, type PlainRow, plainRowFields } from './note.ts'
import type { Problem } from './problem.ts'
import { isInput, type ParsedRow, type RowParser, rowParser } from './row.ts'
import { type Scenario, scenarioFields } from './scenario.ts'
import { type Series, seriesFields } from './series.ts'
import { type WhatIf, whatIfFields } from './what-if.ts'

/** The parser of each kind of row, for files and for shared documents alike. */
export const parseDriver = rowParser<Driver>(driverFields, ['name', 'unit'])
export const parseFlow = rowParser<Flow>(flowFields, ['name'])
export const parseConnection = rowParser<Connection>(connectionFields, ['name', 'locked', 'rank'])
/** The rows of the other lists that the engine does not read; all but the id may be missing or wrong. */
export const plainRowParsers = {
  notes: spareParser<Note>(noteFields),
  checklist: spareParser<ChecklistItem>(checklistItemFields),
  decisions: spareParser<Decision>(decisionFields),
  answers: spareParser<Answer>(answerFields),
  scenarios: spareParser<WhatIf>(whatIfFields),
  series: spareParser<Series>(seriesFields),
  rounds: rowParser<PlainRow>(plainRowFields),
} as const satisfies Readonly<Record<PlainList, RowParser<PlainRow>>>
export const parseScenario = rowParser<Scenario>(scenarioFields, Object.keys(scenarioFields))

const parseComponentRow = rowParser<Omit<Component, 'limits'>>(
  componentFields,
  Object.keys(componentFields).filter((key) => key !== 'id'),
)
const parseDomainRow = rowParser<Omit<FailureDomain, 'limits'>>(
  domainFields,
  Object.keys(domainFields).filter((key) => key !== 'id'),
)
const parseLimitFields = rowParser<Limit>(limitFields, ['name', 'unit', 'locked'])

/** What a reserved kind cannot do without. */
const needed: Readonly<Record<(typeof reservedLimitKinds)[number], readonly (readonly (keyof Limit)[])[]>> = {
  connections: [['from'], ['poolPerInstance']],
  'hot-partition': [['largestShare', 'keys']],
  stock: [['inflowPerDay']],
  leader: [['commitSeconds']],
  delay: [['maxDelaySeconds']],
}

/** A limit, with the fields that its kind needs. */
export function parseLimit(input: unknown, path: string): ParsedRow<Limit> {
  const { row, problems } = parseLimitFields(input, path)
  if (row === null) return { row, problems }
  const kind = reservedLimitKinds.find((reserved) => reserved === row.kind)
  const wanted = kind === undefined ? [['capacity'] as const] : needed[kind]
  const missing = wanted.find((choice) => choice.every((key) => row[key] === undefined))
  if (missing === undefined) return { row, problems }
  return { row: null, problems: [...problems, { code: 'E_TYPE', path: `${path}/${missing[0]}`, detail: '' }] }
}

/** A component with those of its limits that can be read. */
export function parseComponent(input: unknown, path: string): ParsedRow<Component> {
  return withLimits(parseComponentRow, input, path)
}

/** A failure domain with those of its limits that can be read. */
export function parseDomain(input: unknown, path: string): ParsedRow<FailureDomain> {
  return withLimits(parseDomainRow, input, path)
}

function withLimits<Row extends object>(
  parse: (input: unknown, path: string) => ParsedRow<Row>,
  input: unknown,
  path: string,
): ParsedRow<Row & { limits: readonly Limit[] }> {
  if (!isInput(input)) {
    const { problems } = parse(input, path)
    return { row: null, problems }
  }
  const { limits, ...fields } = input
  const { row, problems } = parse(fields, path)
  const list = parseList(parseLimit, limits, `${path}/limits`)
  if (row === null) return { row: null, problems }
  // Not a spread: V8 gives each spread row a hidden class of its own, and then reads all of them ten times slower.
  const whole = Object.assign({}, row, { limits: list.rows })
  return { row: whole, problems: [...problems, ...list.problems] }
}

/** The rows of a list that can be read, each id once; the first of two wins. A missing list is empty. */
export function parseList<Row extends { readonly id: string }>(
  parse: (input: unknown, path: string) => ParsedRow<Row>,
  input: unknown,
  path: string,
): { rows: readonly Row[]; problems: readonly Problem[] } {
  if (input === undefined) return { rows: [], problems: [] }
  if (!Array.isArray(input)) return { rows: [], problems: [{ code: 'E_TYPE', path, detail: typeof input }] }
  const rows = new Map<string, Row>()
  const problems: Problem[] = []
  for (const [index, item] of input.entries()) {
    const where = `${path}/${isInput(item) && typeof item.id === 'string' ? item.id : index}`
    const parsed = parse(item, where)
    problems.push(...parsed.problems)
    if (parsed.row === null) continue
    if (rows.has(parsed.row.id)) problems.push({ code: 'E_DUPLICATE', path: where })
    else rows.set(parsed.row.id, parsed.row)
  }
  return { rows: [...rows.values()], problems }
}

/** A parser of rows that stand with whatever of them can be read, as long as they have an id. */
function spareParser<Row>(fields: v.ObjectEntries): RowParser<Row> {
  return rowParser<Row>(
    fields,
    Object.keys(fields).filter((key) => key !== 'id'),
  )
}
