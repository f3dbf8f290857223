import { drawingBoard } from './drawing-board.ts'
import type { ImportFile } from './import-file.ts'
import type { Imported } from './imported.ts'
import { nothingImported } from './imported-board.ts'
import { architectureDrawing } from './mermaid-architecture.ts'
import { flowchartDrawing } from './mermaid-flowchart.ts'
import { mermaidLines, mermaidTitle } from './mermaid-text.ts'

/** So much of a text tells whether it is a diagram; a fence may stand deep in a document. */
const BEGINNING = 200_000
/** A diagram that people look at has hundreds. */
const MOST_LINES = 50_000

const flowchart = /^(flowchart|graph)(-elk)?\b/
const architecture = /^architecture(-beta)?\b/

/** Whether a text is a flowchart or an architecture diagram of Mermaid, also inside Markdown. */
export function isMermaid({ text }: ImportFile): boolean {
  const first = mermaidLines(text.slice(0, BEGINNING)).find((line) => line !== '') ?? ''
  return flowchart.test(first) || architecture.test(first)
}

/** A diagram of Mermaid as a board. */
export function mermaidBoard([file]: readonly ImportFile[], title: string): Imported {
  const lines = mermaidLines(file?.text ?? '')
  if (lines.length > MOST_LINES)
    return nothingImported({ code: 'E_TOO_LARGE', path: '', detail: String(MOST_LINES) })
  const at = lines.findIndex((line) => line !== '')
  const head = lines[at] ?? ''
  if (!flowchart.test(head) && !architecture.test(head))
    return nothingImported({ code: 'E_FORMAT', path: `line ${at + 1}`, detail: head.slice(0, 40) })
  // what stands behind the head on its line is the first statement; the lines keep their numbers
  const rest = head.replace(/^[\w-]+( (TB|TD|BT|RL|LR))? ?;?/, '')
  const body = [...lines.slice(0, at), rest, ...lines.slice(at + 1)]
  const drawing = flowchart.test(head) ? flowchartDrawing(body) : architectureDrawing(body)
  return drawingBoard(drawing, mermaidTitle(file?.text ?? '') || title)
}
