import { drawingBoard } from './drawing-board.ts'
import type { ImportFile } from './import-file.ts'
import type { Imported } from './imported.ts'
import { nothingImported } from './imported-board.ts'
import { architectureDrawing } from './mermaid-architecture.ts'
import { flowchartDrawing } from './mermaid-flowchart.ts'
import { mermaidLines, mermaidTitle } from './mermaid-text.ts'

const flowchart = /^(flowchart|graph)(-elk)?\b/
const architecture = /^architecture(-beta)?\b/

/** Whether a text is a flowchart or an architecture diagram of Mermaid, also inside Markdown. */
export function isMermaid({ text }: ImportFile): boolean {
  const first = mermaidLines(text).find((line) => line !== '') ?? ''
  return flowchart.test(first) || architecture.test(first)
}

/** A diagram of Mermaid as a board. */
export function mermaidBoard([file]: readonly ImportFile[], title: string): Imported {
  const lines = mermaidLines(file?.text ?? '')
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
