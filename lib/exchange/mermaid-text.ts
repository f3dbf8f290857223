const entities: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  semi: ';',
}

/** A label of Mermaid as plain text: its quotes, entities, line breaks and emphasis taken away. */
export function mermaidLabel(text: string): string {
  return text
    .trim()
    .replace(/^"(.*)"$/s, '$1')
    .replace(/^`(.*)`$/s, '$1')
    .replace(/<br\s*\/?>|\\n/gi, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/[#&](\w+);/g, (whole, name: string) =>
      /^\d+$/.test(name) ? character(Number(name)) : (entities[name] ?? whole),
    )
    .replace(/\*\*(.+?)\*\*/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}

function character(code: number): string {
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ''
}

/** The diagram in a text: what stands in a fence of Markdown, without front matter and comments; lines keep their numbers. */
export function mermaidLines(text: string): readonly string[] {
  return fencedText(text)
    .replace(frontMatter, blank)
    .split(/\r?\n/)
    .map((line) =>
      line
        .slice(0, MOST_IN_LINE)
        .replace(/\s+/g, ' ')
        .replace(/(^| )%%.*$/, '')
        .trim(),
    )
}

function fencedText(text: string): string {
  const fence = /(^\s*(?:```|~~~)\s*mermaid[^\n]*\n)([\s\S]*?)^\s*(?:```|~~~)\s*$/m.exec(text)
  if (fence === null) return text
  const [, opening = '', inside = ''] = fence
  return blank(text.slice(0, fence.index) + opening) + inside
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, '')
}

const frontMatter = /^\s*---\r?\n([\s\S]*?)\r?\n\s*---\s*(?:\r?\n|$)/
/** What stands behind this in a line cannot be read, and is told as that. */
const MOST_IN_LINE = 2_000

/** The title in the front matter of a diagram, else nothing. */
export function mermaidTitle(text: string): string {
  const [, matter = ''] = frontMatter.exec(fencedText(text)) ?? []
  return mermaidLabel(/^title:\s*(.+)$/m.exec(matter)?.[1] ?? '').replace(/^'(.*)'$/, '$1')
}
