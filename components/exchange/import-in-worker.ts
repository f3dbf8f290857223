import type { SourceFile } from '#lib/exchange/import-file.ts'
import type { Imported } from '#lib/exchange/imported.ts'

/** The largest system that is worth reading takes a second or two. */
const MOST_SECONDS = 10
/** Above this a board could not be kept; the sizes of single files are the importers' own. */
const MOST_BYTES = 32 * 2 ** 20

/** Reads files in a worker, so that the page stays at hand whatever is in them; one that takes too long is ended. */
export async function importInWorker(files: readonly File[]): Promise<Imported> {
  if (files.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES)
    return tooLarge(`${MOST_BYTES / 2 ** 20} MiB`)
  return importTextsInWorker(
    await Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() }))),
  )
}

/** Reads pasted text and the like in the same way. */
export function importTextsInWorker(sources: readonly SourceFile[]): Promise<Imported> {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' })
  return new Promise<Imported>((resolve) => {
    const timer = setTimeout(() => resolve(tooLarge(`> ${MOST_SECONDS} s`)), MOST_SECONDS * 1000)
    worker.onmessage = ({ data }: MessageEvent<Imported>) => {
      clearTimeout(timer)
      resolve(data)
    }
    // whatever ends a worker, memory most of all, comes of a file that is too much for it
    worker.onerror = () => {
      clearTimeout(timer)
      resolve(tooLarge(''))
    }
    worker.postMessage(sources)
  }).finally(() => worker.terminate())
}

function tooLarge(detail: string): Imported {
  return { board: null, report: [], problems: [{ code: 'E_TOO_LARGE', path: '', detail }] }
}
