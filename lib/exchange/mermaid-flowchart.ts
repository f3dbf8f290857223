import type { ConnectionMode } from '#lib/model/connection.ts'
import type { Box, Drawing, Group, Line } from './drawing-board.ts'
import type { ImportLine } from './imported.ts'
import { mermaidLabel } from './mermaid-text.ts'

/** Lines that say how a flowchart looks. */
const silent = /^(direction|classDef|class|style|linkStyle|click|accTitle|accDescr|title)(?=[ :]|$)/

/** Brackets around a label, the longer ones first, and the kind that a shape stands for. */
const shapes: readonly (readonly [open: string, close: RegExp, isDatabase?: true])[] = [
  ['(((', /\)\)\)/y],
  ['((', /\)\)/y],
  ['([', /\]\)/y],
  ['[(', /\)\]/y, true],
  ['[[', /\]\]/y],
  ['{{', /\}\}/y],
  ['[/', /[/\\]\]/y],
  ['[\\', /[/\\]\]/y],
  ['(', /\)/y],
  ['[', /\]/y],
  ['{', /\}/y],
  ['>', /\]/y],
]

const idAt = /[\p{L}\p{N}_](?:[\p{L}\p{N}_./]|-(?![-.>=]))*/uy
/** The end of a line may carry a head; `o` and `x` are heads only where no id begins with them. */
const linkAt = /(-{2,}|={2,}|-\.+-|~{3,})(>|[xo](?=[\s|]|$))?/y
/** How the label inside a line ends, by how it began: `-- label -->`. */
const labelEnds: Readonly<Record<string, RegExp>> = {
  '--': /-{2,}(>|[xo](?=\s|$))?/g,
  '==': /={2,}(>|[xo](?=\s|$))?/g,
  '-.': /\.+-(>|[xo](?=\s|$))?/g,
}

/** A flowchart of Mermaid as a drawing. Lines that cannot be read are told and left out. */
export function flowchartDrawing(lines: readonly string[]): Drawing {
  const boxes = new Map<string, Box>()
  const groups: Group[] = []
  const links: Line[] = []
  const report: ImportLine[] = []
  const inside: string[] = []

  function node(reader: Reader): string | null {
    const key = reader.take(idAt)?.[0]
    if (key === undefined) return null
    const shape = shapeAt(reader)
    const before = boxes.get(key)
    const parent = inside.at(-1) ?? before?.parent
    const name = shape?.name ?? before?.name ?? key
    const kind = shape?.isDatabase ? 'database' : before?.hint
    boxes.set(key, {
      ...{ key, name },
      ...(kind === undefined ? {} : { hint: kind }),
      ...(parent === undefined ? {} : { parent }),
    })
    reader.take(/\s*:::[\w-]+/y)
    return key
  }

  function nodes(reader: Reader): readonly string[] {
    const found: string[] = []
    do {
      reader.take(/\s*/y)
      const key = node(reader)
      if (key === null) return []
      found.push(key)
    } while (reader.take(/\s*&/y) !== null)
    return found
  }

  function chain(reader: Reader): boolean {
    let from = nodes(reader)
    for (reader.take(/\s+$/y); from.length > 0 && !reader.isAtEnd(); reader.take(/\s+$/y)) {
      const link = linkFrom(reader)
      const to = link === null ? [] : nodes(reader)
      if (link === null || to.length === 0) return false
      if (!link.isHidden)
        links.push(...from.flatMap((start) => to.map((end) => ({ from: start, to: end, ...link.line }))))
      from = to
    }
    return from.length > 0
  }

  for (const [index, line] of lines.entries()) {
    for (const statement of statements(line)) {
      const [, opened] = /^subgraph\s+(.*)$/.exec(statement) ?? []
      if (opened !== undefined) {
        const group = groupOf(opened, inside.at(-1))
        groups.push(group)
        inside.push(group.key)
      } else if (statement === 'end') inside.pop()
      else if (!silent.test(statement) && !chain(reading(statement)))
        report.push({ what: 'unreadable', path: `line ${index + 1}`, detail: statement.slice(0, 80) })
    }
  }
  const groupKeys = new Set(groups.map(({ key }) => key))
  return { boxes: [...boxes.values()].filter(({ key }) => !groupKeys.has(key)), groups, lines: links, report }
}

/** A line may hold several statements; a semicolon in quotes or of an entity ends none. */
function statements(line: string): readonly string[] {
  const parts = line.match(/(?:"[^"]*"|[#&]\w+;|[^;])+/g) ?? []
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

function groupOf(text: string, parent: string | undefined): Group {
  const [, key, label] = /^([^[\]"]*?)\s*\[(.*)\]$/s.exec(text) ?? [undefined, text.trim(), undefined]
  const name = mermaidLabel(label ?? key ?? text)
  return { key: mermaidLabel(key || name), name, ...(parent === undefined ? {} : { parent }) }
}

interface Link {
  readonly line: { readonly name: string; readonly mode: ConnectionMode }
  /** A line that only keeps boxes apart. */
  readonly isHidden: boolean
}

function linkFrom(reader: Reader): Link | null {
  reader.take(/\s*(?:[\w-]+@)?(?:<|[ox](?=[-=.]))?/y)
  const [plain = '', body = '', end] = reader.take(linkAt) ?? reader.take(/(-\.)/y) ?? []
  const labelEnd = end === undefined ? labelEnds[body] : undefined
  const [inner = '', innerEnd] = labelEnd === undefined ? [] : (reader.until(labelEnd) ?? [])
  if (plain === '' || (labelEnd !== undefined && inner === '')) return null
  const label = reader.take(/\s*\|([^|]*)\|/y)?.[1]
  const mode = (end ?? innerEnd) === 'o' ? 'startup' : body.startsWith('-.') ? 'async' : 'sync'
  return { line: { name: mermaidLabel(label ?? inner.trim()), mode }, isHidden: body.startsWith('~') }
}

function shapeAt(reader: Reader): { readonly name: string; readonly isDatabase: boolean } | null {
  const settings = reader.take(/@\{([^}]*)\}/y)?.[1]
  if (settings !== undefined) {
    const label = /label:\s*("[^"]*"|'[^']*'|[^,]+)/.exec(settings)?.[1]
    const isDatabase = /shape:\s*(cyl|db|database|cylinder|lin-cyl|das|disk)\b/.test(settings)
    return label === undefined ? null : { name: mermaidLabel(label.replace(/^'(.*)'$/, '"$1"')), isDatabase }
  }
  for (const [open, close, isDatabase = false] of shapes) {
    const label = reader.between(open, close)
    if (label !== null) return { name: mermaidLabel(label), isDatabase }
  }
  return null
}

interface Reader {
  /** What stands here, if it is this; the reader goes behind it. */
  readonly take: (pattern: RegExp) => RegExpExecArray | null
  /** The text between an opening sign here and its closing one, quotes around it or not. */
  readonly between: (open: string, close: RegExp) => string | null
  /** The text up to what this pattern finds, and its first group; the reader goes behind it. */
  readonly until: (pattern: RegExp) => readonly [string, string | undefined] | null
  readonly isAtEnd: () => boolean
}

function reading(text: string): Reader {
  let at = 0
  function take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found !== null) at = pattern.lastIndex
    return found
  }
  return {
    take,
    isAtEnd: () => at >= text.length,
    until(pattern) {
      const start = at
      const found = take(pattern)
      return found === null ? null : [text.slice(start, found.index), found[1]]
    },
    between(open, close) {
      const start = at
      if (!text.startsWith(open, at)) return null
      at += open.length
      const quoted = take(/\s*("[^"]*")\s*/y)
      if (quoted !== null && take(close) !== null) return quoted[1] ?? ''
      for (at = start + open.length; at < text.length; at += 1) {
        const end = at
        if (take(close) !== null) return text.slice(start + open.length, end)
      }
      at = start
      return null
    },
  }
}
