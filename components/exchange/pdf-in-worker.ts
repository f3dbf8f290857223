import type { PdfReply, PdfRequest } from './pdf-worker.ts'

/** Makes a PDF in a worker, so that the page stays at hand however large the board is. */
export function pdfInWorker(request: PdfRequest): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' })
  return new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    const fail = () => reject(new Error('The PDF could not be made; try again, or export another format.'))
    worker.onmessage = ({ data }: MessageEvent<PdfReply>) => (data === null ? fail() : resolve(data))
    // whatever ends a worker, memory most of all
    worker.onerror = fail
    worker.postMessage(request)
  }).finally(() => worker.terminate())
}
