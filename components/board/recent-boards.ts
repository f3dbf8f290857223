import * as v from 'valibot'

/** A board that was opened in this browser, with the link that opens it again. */
export interface RecentBoard {
  readonly board: string
  readonly secret: string
  readonly title: string
  /** Milliseconds since 1970, by this device's clock. */
  readonly openedAt: number
}

const KEY = 'hundredfold.recent'
const MOST = 12
const list = v.array(
  v.object({ board: v.string(), secret: v.string(), title: v.string(), openedAt: v.number() }),
)

/** Newest first. */
export function recentBoards(): readonly RecentBoard[] {
  try {
    return v.parse(list, JSON.parse(localStorage.getItem(KEY) ?? '[]'))
  } catch {
    return []
  }
}

/** Puts a board at the head of the list. */
export function rememberBoard(board: RecentBoard): void {
  const others = recentBoards().filter((other) => other.board !== board.board)
  localStorage.setItem(KEY, JSON.stringify([board, ...others].slice(0, MOST)))
}

/** Takes a board off the list; the board itself stays where it is. */
export function forgetBoard(board: string): void {
  localStorage.setItem(KEY, JSON.stringify(recentBoards().filter((other) => other.board !== board)))
}

/** The secret with which a board was opened here before. */
export function knownSecret(board: string): string | null {
  return recentBoards().find((recent) => recent.board === board)?.secret ?? null
}
