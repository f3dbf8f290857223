import { boardAddress, createBoard } from '#components/board/entrance.ts'
import { announceArrival } from '#components/exchange/arrival.ts'
import { showImportReport } from '#components/exchange/import-report.ts'
import type { ImportLine } from '#lib/exchange/imported.ts'
import type { Board } from '#lib/model/board.ts'
import type { Problem } from '#lib/model/problem.ts'

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
  if (content) announceArrival(made.board, content)
  showImportReport({ boardId: made.board, lines: report })
  return { kind: 'started', address: boardAddress(made.board, made.secret) }
}

/** A new board from a file's text. A file with any error starts nothing. */
export async function startFromText(text: string, name: string): Promise<Started> {
  const { importBoard } = await import('#lib/exchange/import-board.ts')
  const { board, problems, report } = importBoard(text, name)
  const errors = problems.filter(({ code }) => code.startsWith('E_'))
  if (board === null || errors.length > 0) return { kind: 'cannot-read', problems: errors, report }
  return startBoard(await placedSomewhere(board), report)
}

/** Imports come without positions: lay out what has none. */
async function placedSomewhere(board: Board): Promise<Board> {
  const { needsLayout } = await import('#lib/exchange/layout.ts')
  if (!needsLayout(board)) return board
  const { layOutInWorker } = await import('#components/exchange/lay-out-in-worker.ts')
  return layOutInWorker(board)
}
