import { exportedPdf, type PdfExport } from '#lib/exchange/exported-pdf.ts'
import type { Board } from '#lib/model/board.ts'
import type { Forecast } from '#lib/model/forecast.ts'

/** What the page wants on paper. */
export interface PdfRequest {
  readonly board: Board
  readonly forecast: Forecast
  readonly wanted: PdfExport
}

/** The finished PDF; null when it could not be made, which a promise of a worker's would tell nobody. */
export type PdfReply = Uint8Array<ArrayBuffer> | null

// Makes the papers beside the page: those of a large board take seconds.
self.onmessage = async ({ data: { board, forecast, wanted } }: MessageEvent<PdfRequest>) => {
  const made = await exportedPdf(board, forecast, wanted).catch(() => null)
  self.postMessage(made)
}
