import * as v from 'valibot'
import type { Problem, ProblemCode } from './problem.ts'

/** What a parser makes of one row: the row, or null when nothing of it can be used, and what was wrong. */
export interface ParsedRow<Row> {
  readonly row: Row | null
  readonly problems: readonly Problem[]
}

/** A parser of one row of a list; `path` is where the row stands. */
export type RowParser<Row> = (input: unknown, path: string) => ParsedRow<Row>

type Input = Readonly<Record<string, unknown>>

/**
 * A parser for rows with these fields. Unknown keys are kept and reported. A field that cannot be read costs the
 * row, except where `spare` says that the row may stand without it.
 */
export function rowParser<Row>(fields: v.ObjectEntries, spare: readonly string[] = []): RowParser<Row> {
  const schema = v.looseObject(fields, 'E_TYPE')
  return function parse(input: unknown, path: string): ParsedRow<Row> {
    const result = v.safeParse(schema, input)
    if (result.success) {
      // The fields and the Row type are written side by side; this is the one place that ties them together.
      return { row: result.output as Row, problems: unknownKeys(schema, input, path) }
    }
    const problems = problemsOf(result.issues, path)
    const bad = new Set(result.issues.map((issue) => String(issue.path?.[0]?.key)))
    if (![...bad].every((key) => spare.includes(key))) return { row: null, problems }
    const rest = Object.fromEntries(Object.entries(input as Input).filter(([key]) => !bad.has(key)))
    const again = parse(rest, path)
    return { row: again.row, problems: [...problems, ...again.problems] }
  }
}

function problemsOf(issues: readonly v.BaseIssue<unknown>[], path: string): Problem[] {
  return issues.map((issue) => {
    const where = [path, ...(issue.path ?? []).map((item) => nameOf(item))]
      .filter((part) => part !== '')
      .join('/')
    return { code: codeOf(issue.message), path: where, detail: shown(issue.input) }
  })
}

function codeOf(message: string): ProblemCode {
  return /^[EW]_/.test(message) ? (message as ProblemCode) : 'E_TYPE'
}

/** List items are addressed by their id where they have one. */
function nameOf(item: v.IssuePathItem): string {
  const value = item.value
  const hasId = item.type === 'array' && isInput(value) && typeof value.id === 'string'
  return hasId ? String(value.id) : String(item.key)
}

function shown(input: unknown): string {
  if (input === undefined) return ''
  const text = typeof input === 'string' ? input : (JSON.stringify(input) ?? String(input))
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

function unknownKeys(schema: v.GenericSchema, input: unknown, path: string): Problem[] {
  const entries = entriesOf(schema)
  if (entries === null || !isInput(input)) return []
  return Object.entries(input).flatMap(([key, value]) => {
    const field = entries[key]
    if (field === undefined)
      return [{ code: 'W_UNKNOWN_KEY' as const, path: path === '' ? key : `${path}/${key}` }]
    return unknownKeys(field as v.GenericSchema, value, `${path}/${key}`)
  })
}

/** The fields of an object schema, also inside `exactOptional`; null for every other schema. */
function entriesOf(schema: v.GenericSchema): v.ObjectEntries | null {
  if ('entries' in schema) return schema.entries as v.ObjectEntries
  return 'wrapped' in schema ? entriesOf(schema.wrapped as v.GenericSchema) : null
}

/** Whether a value is an object with named fields. */
export function isInput(value: unknown): value is Input {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
