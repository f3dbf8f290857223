import type { Box, Drawing, Group, Line } from './drawing-board.ts'
import type { ImportLine } from './imported.ts'
import { mermaidLabel } from './mermaid-text.ts'

const element = /^(group|service|junction) ([\w-]+)(?: ?\(([^)]*)\))?(?: ?\[([^\]]*)\])?(?: in ([\w-]+))?$/
const edge =
  /^([\w-]+)(?:\{group\})?(?: ?: ?[LRTB])? ?(<)?--?(?:\[([^\]]*)\])?--?(>)? ?(?:[LRTB] ?: ?)?([\w-]+)(?:\{group\})?$/

/** An architecture diagram of Mermaid (`architecture-beta`) as a drawing. */
export function architectureDrawing(lines: readonly string[]): Drawing {
  const boxes: Box[] = []
  const groups: Group[] = []
  const links: Line[] = []
  const report: ImportLine[] = []
  for (const [index, line] of lines.entries()) {
    const [, what, key = '', icon = '', label, parent] = element.exec(line) ?? []
    const [, from, back, name = '', , to] = edge.exec(line) ?? []
    const row = { key, name: mermaidLabel(label ?? key), ...(parent === undefined ? {} : { parent }) }
    if (what === 'group') groups.push(row)
    else if (what !== undefined) boxes.push({ ...row, hint: icon.split(':').at(-1) ?? '' })
    else if (from !== undefined && to !== undefined)
      links.push({
        ...(back === undefined ? { from, to } : { from: to, to: from }),
        name: mermaidLabel(name),
      })
    else if (line !== '' && !/^(title|accTitle|accDescr|align)\b/.test(line))
      report.push({ what: 'unreadable', path: `line ${index + 1}`, detail: line.slice(0, 80) })
  }
  return { boxes, groups, lines: links, report }
}
