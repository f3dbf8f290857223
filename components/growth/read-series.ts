/** Values over time as they were pasted, one list a column or a metric. */
export interface ReadSeries {
  readonly name: string
  readonly points: readonly (readonly [date: string, value: number])[]
  /** Lines that have no day or no number. */
  readonly skipped: number
}

/** Reads a table of days and numbers, or what Prometheus answers to a range query; nothing else is a series. */
export function readSeries(text: string): readonly ReadSeries[] {
  const trimmed = text.replace(/^\uFEFF/, '').trim()
  const series = trimmed.startsWith('{') ? fromPrometheus(trimmed) : fromTable(trimmed)
  return series.filter(({ points }) => points.length > 0)
}

/** Answers of `query_range`: data.result[].values are [seconds since 1970, "number"]. */
function fromPrometheus(text: string): readonly ReadSeries[] {
  return listIn(listAt(parsed(text), 'data'), 'result').map((result, index) => {
    const values = listIn(result, 'values')
    const points = values.flatMap((pair) => {
      const [seconds, value] = Array.isArray(pair) ? pair : []
      return pointOf(typeof seconds === 'number' ? dateOfSeconds(seconds) : null, Number(value))
    })
    return {
      name: metricName(listAt(result, 'metric')) || `${index + 1}`,
      points,
      skipped: values.length - points.length,
    }
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function listAt(tree: unknown, key: string): unknown {
  return typeof tree === 'object' && tree !== null && key in tree ? Reflect.get(tree, key) : null
}

function listIn(tree: unknown, key: string): readonly unknown[] {
  const list = listAt(tree, key)
  return Array.isArray(list) ? list : []
}

function metricName(metric: unknown): string {
  if (typeof metric !== 'object' || metric === null) return ''
  const { __name__: name = '', ...labels } = metric as Readonly<Record<string, unknown>> // labels are texts by Prometheus’ API
  const words = Object.entries(labels).map(([label, value]) => `${label}=${String(value)}`)
  return `${String(name)}${words.length > 0 ? ` {${words.join(', ')}}` : ''}`.trim()
}

/** Lines of a date and one or more numbers, between tabs, semicolons or commas, perhaps under a line of names. */
function fromTable(text: string): readonly ReadSeries[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const between = lines.some((line) => line.includes('\t'))
    ? '\t'
    : lines.some((line) => line.includes(';'))
      ? ';'
      : ','
  const rows = lines.map((line) => line.split(between).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')))
  const days = mostDays(rows)
  if (days === null) return []
  const body = rows.filter((row) => dateOf(row[days] ?? '') !== null)
  const header = rows[0] !== undefined && dateOf(rows[0][days] ?? '') === null ? rows[0] : []
  const width = Math.max(...body.map((row) => row.length))
  return Array.from({ length: width }, (_, column) => column)
    .filter((column) => column !== days)
    .map((column) => {
      const points = body.flatMap((row) => pointOf(dateOf(row[days] ?? ''), numberOf(row[column] ?? '')))
      const skipped = rows.length - points.length - (header.length > 0 ? 1 : 0)
      return { name: header[column] ?? '', points, skipped }
    })
}

/** The first column in which at least half of the lines say a day. */
function mostDays(rows: readonly (readonly string[])[]): number | null {
  const width = Math.max(0, ...rows.map((row) => row.length))
  for (let column = 0; column < width; column++)
    if (rows.filter((row) => dateOf(row[column] ?? '') !== null).length * 2 >= rows.length) return column
  return null
}

function pointOf(date: string | null, value: number): readonly (readonly [string, number])[] {
  return date === null || !Number.isFinite(value) ? [] : [[date, value]]
}

function numberOf(cell: string): number {
  const plain = cell.replace(/[\s_]/g, '')
  return plain === '' ? Number.NaN : Number(plain)
}

/** `2026-11-22`, `2026/11/22`, `2026.11.22`, each with or without a time; seconds or milliseconds since 1970. */
function dateOf(cell: string): string | null {
  const [, year, month = '', day = '', hours, minutes] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ](\d{2}):(\d{2}).*)?$/.exec(cell) ?? []
  if (year !== undefined) {
    const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    if (Number.isNaN(Date.parse(text))) return null
    return hours === undefined ? text : `${text}T${hours}:${minutes}`
  }
  if (/^\d{13}$/.test(cell)) return dateOfSeconds(Number(cell) / 1000)
  return /^\d{9,10}(\.\d+)?$/.test(cell) ? dateOfSeconds(Number(cell)) : null
}

function dateOfSeconds(seconds: number): string | null {
  const date = new Date(seconds * 1000)
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 16)
}
