import type { Person } from './storage.ts'

/** What a thread is on, by id; it stays when that is deleted, because nobody looks the id up. */
export type Anchor =
  | { readonly component: string }
  | { readonly connection: string }
  | { readonly domain: string }
  | { readonly point: { readonly x: number; readonly y: number } }

/** One thing somebody said. The first of a thread carries the anchor and says whether it is resolved. */
export interface Comment {
  readonly id: string
  /** Grows with every comment on the board; pages are asked for by it. */
  readonly number: number
  /** The id of the thread's first comment; its own when it is the first. */
  readonly thread: string
  readonly on: Anchor | null
  readonly author: Person
  /** Empty once deleted. */
  readonly text: string
  /** Ids of people who are asked to look. */
  readonly mentions: readonly string[]
  readonly createdAt: number
  readonly editedAt: number | null
  readonly deletedAt: number | null
  readonly resolvedAt: number | null
  readonly resolvedBy: string | null
}

export interface CommentStorage {
  /** Keeps a new comment and answers it with its number; one with the same id is answered as it stands. */
  add(board: string, comment: Omit<Comment, 'number'>): Promise<Comment>
  one(board: string, id: string): Promise<Comment | null>
  /** Comments after a number, in order. */
  page(board: string, after: number, limit: number): Promise<Comment[]>
  /** Writes what may change of a comment: text, mentions, and when it was edited, deleted or resolved. */
  change(board: string, comment: Comment): Promise<void>
}
