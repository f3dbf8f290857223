/** More than any card can show. */
const MOST = 200

/** The label of a cell as plain text on one line: draw.io writes HTML where the style says so. */
export function drawioLabel(value: string, isHtml: boolean): string {
  const text = isHtml ? unescaped(value.replace(/<[^>]*>/g, ' ')) : value
  return text.replace(/\s+/g, ' ').trim().slice(0, MOST)
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

function unescaped(html: string): string {
  return html.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (all, decimal, hex, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? all
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : all
  })
}
