import type { Board } from '#lib/model/board.ts'

let arrival: { readonly boardId: string; readonly board: Board } | null = null

/** Hands a board's content from the page that made the board to the page that opens it. */
export function announceArrival(boardId: string, board: Board): void {
  arrival = { boardId, board }
}

/** The content that a freshly made board starts with, until it is on the board. */
export function arrivalFor(boardId: string): Board | null {
  return arrival?.boardId === boardId ? arrival.board : null
}

/** The content is on the board: from now on the board is what the document says. */
export function arrived(boardId: string): void {
  if (arrival?.boardId === boardId) arrival = null
}
