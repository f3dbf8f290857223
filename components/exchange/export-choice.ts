import type { Paper } from '#lib/exchange/paper.ts'
import type { Language } from '#lib/language/language.ts'
import type { DomainId } from '#lib/model/id.ts'

/** What leaves the board, and the formats in which it does, the usual one first. */
const exportFormatsOf = {
  diagram: ['png', 'svg', 'pdf', 'mermaid', 'drawio', 'excalidraw', 'd2', 'structurizr', 'canvas'],
  blueprint: ['pdf', 'html', 'markdown'],
  checklist: ['markdown', 'csv'],
  board: ['json', 'yaml'],
} as const
export type ExportSubject = keyof typeof exportFormatsOf
export type ExportFormat = (typeof exportFormatsOf)[ExportSubject][number]

/** One thing in one format. */
export interface ExportWish {
  readonly subject: ExportSubject
  readonly format: ExportFormat
}

/** How large a PNG is beside the canvas at 100 %. */
export const scales = [1, 2, 4] as const
export type Scale = (typeof scales)[number]

/** All that may be chosen about a file. */
export interface ExportChoice extends ExportWish {
  readonly language: Language
  /** The multiple of today's load that it shows. */
  readonly at: number
  /** The domains that are lost in it. */
  readonly down: readonly DomainId[]
  /** Only what is selected on the canvas. */
  readonly onlySelected: boolean
  readonly dark: boolean
  readonly transparent: boolean
  readonly scale: Scale
  readonly paper: Paper
}

// nothing else can be among the keys of this literal
const exportSubjects = Object.keys(exportFormatsOf) as readonly ExportSubject[]

/** Every thing in every format, for the list of commands. */
export const exportWishes: readonly ExportWish[] = exportSubjects.flatMap((subject) =>
  exportFormatsOf[subject].map((format) => ({ subject, format })),
)

/** What tells nothing of what breaks: drawings without marks, and the board itself. */
export const silentWishes: readonly ExportWish[] = exportWishes.filter(
  ({ subject, format }) => subject === 'board' || (subject === 'diagram' && format !== 'pdf'),
)
