import type { Board } from '#lib/model/board.ts'
import type { Forecast } from '#lib/model/forecast.ts'
import type { DomainId } from '#lib/model/id.ts'
import { blueprint } from './blueprint.ts'
import { blueprintPdf } from './blueprint-pdf.ts'
import { diagramOf } from './diagram.ts'
import { diagramPdf } from './diagram-pdf.ts'
import type { Paper } from './paper.ts'
import type { PdfSubject } from './pdf-document.ts'

/** What goes onto paper, and how. */
export interface PdfExport extends Pick<PdfSubject, 'language' | 'createdAt' | 'fonts'> {
  readonly subject: 'blueprint' | 'diagram'
  readonly paper: Paper
  /** The domains that are lost, as in the forecast's question. */
  readonly down?: readonly DomainId[]
}

/** The diagram or the blueprint as a PDF. */
export function exportedPdf(board: Board, forecast: Forecast, wanted: PdfExport): Promise<Uint8Array> {
  const { subject, language, down = [] } = wanted
  const options = { forecast, down, theme: 'light', language } as const
  if (subject === 'diagram') return diagramPdf(board, options, { ...wanted, tiles: true })
  const day = board.scenario.today
  const document = blueprint({ board, forecast, language, ...(day === undefined ? {} : { day }) })
  return blueprintPdf(document, diagramOf(board, options), wanted)
}
