import { boardAddress, createBoard } from '#components/board/entrance.ts'
import { announceArrival } from '#components/exchange/arrival.ts'
import { showImportReport } from '#components/exchange/import-report.ts'
import { placedBoard } from '#components/exchange/placed-board.ts'
import type { Imported, ImportLine } from '#lib/exchange/imported.ts'
import type { Board } from '#lib/model/board.ts'
import { isWarning, type Problem } from '#lib/model/problem.ts'

/** What came of starting a board: where it is, or why there is none. */
export type Started =
  | { readonly kind: 'started'; readonly address: string }
  | { readonly kind: 'unreachable' }
  | {
      readonly kind: 'cannot-read'
      readonly problems: readonly Problem[]
      readonly report: readonly ImportLine[]
    }

/** A new board on the server, with this content or empty. */
export async function startBoard(
  content: Board | null,
  report: readonly ImportLine[] = [],
): Promise<Started> {
  const made = await createBoard()
  if (typeof made === 'string') return { kind: 'unreachable' }
  if (content) {
    announceArrival(made.board, content)
    showImportReport({ boardId: made.board, found: content, lines: report })
  }
  return { kind: 'started', address: boardAddress(made.board, made.secret) }
}

/** A new board from files, read together. */
export async function startFromFiles(files: readonly File[]): Promise<Started> {
  const { importInWorker } = await import('#components/exchange/import-in-worker.ts')
  return startFrom(await importInWorker(files))
}

/** A new board from the text of a template. */
export async function startFromText(text: string, name: string): Promise<Started> {
  const { importBoard } = await import('#lib/exchange/import-board.ts')
  return startFrom(importBoard(text, name))
}

/** An import with any error starts nothing. */
async function startFrom({ board, problems, report }: Imported): Promise<Started> {
  const errors = problems.filter((problem) => !isWarning(problem))
  if (board === null || errors.length > 0) return { kind: 'cannot-read', problems: errors, report }
  return startBoard(await placedBoard(board), report)
}
