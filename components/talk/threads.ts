import type { Anchor } from '#lib/model/note.ts'
import type { Comment } from './comment.ts'

/** What was said about one thing, in order. */
export interface Thread {
  readonly id: string
  readonly on: Anchor
  /** The first may have been deleted while its answers stand. */
  readonly comments: readonly Comment[]
  readonly isResolved: boolean
}

/** The threads in which something is left to read, the one that began last first. */
export function threadsOf(comments: readonly Comment[]): readonly Thread[] {
  const byThread = new Map<string, Comment[]>()
  for (const comment of comments) {
    const thread = byThread.get(comment.thread)
    if (thread) thread.push(comment)
    else byThread.set(comment.thread, [comment])
  }
  const threads = [...byThread].flatMap(([id, said]) => {
    const inOrder = said.toSorted((a, b) => a.number - b.number)
    const first = inOrder.find((comment) => comment.id === id)
    if (!first?.on || said.every(({ deletedAt }) => deletedAt !== null)) return []
    const shown = inOrder.filter((comment) => comment === first || comment.deletedAt === null)
    return [{ id, on: first.on, comments: shown, isResolved: first.resolvedAt !== null, begun: first.number }]
  })
  return threads.toSorted((a, b) => b.begun - a.begun)
}

/** What others said after the last comment that this person has seen, oldest first. */
export function unreadOf(comments: readonly Comment[], own: string, lastRead: number): readonly Comment[] {
  return comments
    .filter(({ number, author, deletedAt }) => number > lastRead && author.id !== own && deletedAt === null)
    .toSorted((a, b) => a.number - b.number)
}
