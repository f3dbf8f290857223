import type { Language } from '#lib/language/language.ts'
import type { Board } from '#lib/model/board.ts'
import type { Forecast } from '#lib/model/forecast.ts'
import type { DomainId } from '#lib/model/id.ts'
import { blueprint } from './blueprint.ts'
import { blueprintHtml } from './blueprint-html.ts'
import { blueprintMarkdown } from './blueprint-markdown.ts'
import { writeBoardFile, writeBoardYaml } from './board-file.ts'
import { checklistCsv } from './checklist-csv.ts'
import { checklistMarkdown } from './checklist-markdown.ts'
import { d2Of } from './d2.ts'
import { diagramSvg } from './diagram-svg.ts'
import { drawioOf } from './drawio.ts'
import { excalidrawOf } from './excalidraw.ts'
import { jsonCanvasOf } from './json-canvas.ts'
import { mermaidOf } from './mermaid.ts'
import { structurizrOf } from './structurizr.ts'

/** What leaves a board: the picture, the document of the review, or what has to be done. */
export const exportSubjects = ['diagram', 'blueprint', 'checklist'] as const
export type ExportSubject = (typeof exportSubjects)[number]

/** How it leaves; what each can carry, the usual subject first. */
const subjectsOf = {
  markdown: ['blueprint', 'checklist'],
  html: ['blueprint'],
  csv: ['checklist'],
  svg: ['diagram'],
  png: ['diagram'],
  mermaid: ['diagram'],
  d2: ['diagram'],
  structurizr: ['diagram'],
  canvas: ['diagram'],
  excalidraw: ['diagram'],
  drawio: ['diagram'],
  json: ['diagram'],
  yaml: ['diagram'],
  pdf: ['blueprint', 'diagram'],
} as const satisfies Readonly<Record<string, readonly ExportSubject[]>>
export type ExportFormat = keyof typeof subjectsOf
// nothing else can be among the keys of this literal
export const exportFormats = Object.keys(subjectsOf) as readonly ExportFormat[]

/** The subjects that a format can carry, the usual one first. */
export function subjectsIn(format: ExportFormat): readonly ExportSubject[] {
  return subjectsOf[format]
}

/** The formats that are text; paper is written by `exportedPdf`, and pixels are drawn from the SVG. */
export type TextFormat = Exclude<ExportFormat, 'pdf' | 'png'>

/** What is exported. Of Markdown, the checklist when it is asked for; any other format of text has one subject. */
export interface Export {
  readonly format: TextFormat
  readonly subject?: ExportSubject
  readonly language: Language
  /** The domains that are lost, as in the forecast's question. */
  readonly down?: readonly DomainId[]
}

/** The file as text: the same bytes for the same board, in a browser and on the command line. */
export function exported(
  board: Board,
  forecast: Forecast,
  { format, subject, language, down = [] }: Export,
): string {
  const day = board.scenario.today
  const input = { board, forecast, language, ...(day === undefined ? {} : { day }) }
  const picture = () => diagramSvg(board, { forecast, down, theme: 'light', language })
  switch (format) {
    case 'markdown':
      return subject === 'checklist'
        ? checklistMarkdown(board, forecast, language, day)
        : blueprintMarkdown(blueprint(input), mermaidOf(board))
    case 'html':
      return blueprintHtml(blueprint(input), picture())
    case 'csv':
      return checklistCsv(board, forecast, language)
    case 'svg':
      return picture()
    case 'mermaid':
      return mermaidOf(board)
    case 'd2':
      return d2Of(board)
    case 'structurizr':
      return structurizrOf(board)
    case 'canvas':
      return jsonCanvasOf(board)
    case 'excalidraw':
      return excalidrawOf(board)
    case 'drawio':
      return drawioOf(board)
    case 'json':
      return writeBoardFile(board)
    case 'yaml':
      return writeBoardYaml(board)
  }
}
