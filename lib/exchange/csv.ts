/** A spreadsheet would run what begins like this, full-width signs too; a leading quote mark keeps it text. */
const LIVE = /^[\s\p{Cc}\uFEFF\u200B]*['=+\-@＝＋－＠]|^[\t\r\n\0\uFEFF]/u

/**
 * Rows as CSV (RFC 4180), with the mark by which spreadsheets know it as UTF-8. Every cell is quoted, and one that
 * would be a formula is preceded by an apostrophe.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`
}

function cellOf(text: string): string {
  const inert = LIVE.test(text) ? `'${text}` : text
  return `"${inert.replaceAll('"', '""')}"`
}

/** The rows of a CSV text, with the apostrophes of `csvOf` taken away. Reads what spreadsheets save, `;` included. */
export function csvRows(text: string): string[][] {
  const plain = text.replace(/^\uFEFF/, '')
  const separator = separatorOf(plain)
  const rows: string[][] = []
  let row: string[] = []
  const cell = new RegExp(`"((?:[^"]|"")*)"|[^${separator}\\r\\n]+`, 'y')
  let at = 0
  while (at < plain.length) {
    cell.lastIndex = at
    const found = cell.exec(plain)
    const end = found === null ? at : cell.lastIndex
    row.push(withoutApostrophe(found?.[1]?.replaceAll('""', '"') ?? found?.[0] ?? ''))
    const next = plain[end]
    at = end + 1
    if (next === separator) continue
    if (next === '\r' && plain[at] === '\n') at += 1
    rows.push(row)
    row = []
  }
  return rows
}

/** What stands behind the first cell. */
function separatorOf(text: string): string {
  return /^(?:"(?:[^"]|"")*"|[^,;\t\r\n]*)([,;\t])/.exec(text)?.[1] ?? ','
}

function withoutApostrophe(text: string): string {
  return text.startsWith("'") && LIVE.test(text.slice(1)) ? text.slice(1) : text
}
