import * as v from 'valibot'
import { ApiProblem, conflict, noSuch } from './api-problem.ts'
import { boardId, finite, listOf, parsed, randomId, text } from './body.ts'
import { announce } from './event.ts'
import { limitIn, wholeIn } from './query.ts'
import { record } from './record.ts'
import { refuseWhileSealed } from './refuse-while-sealed.ts'
import { type Command, idAt, made, ok, type Reply, type Route } from './route.ts'
import { randomId as freshId } from './secret.ts'
import type { Anchor, Comment } from './storage/comment-storage.ts'

const anchor = v.union(
  [
    v.strictObject({ component: boardId }),
    v.strictObject({ connection: boardId }),
    v.strictObject({ domain: boardId }),
    v.strictObject({ point: v.strictObject({ x: finite, y: finite }) }),
  ],
  'must be one of {component: id}, {connection: id}, {domain: id}, {point: {x, y}}',
)
const words = { text: text(4000), mentions: v.optional(listOf(randomId, 50), []) }
const reply = v.object({ id: v.optional(randomId), ...words })
const thread = v.object({ ...reply.entries, on: anchor })

/** Everybody but viewers talks; nobody does while a round is sealed, or people would vote by comment. */
export const COMMENT_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: 'comments',
    atLeast: 'viewer',
    async answer({ board, query, around }) {
      const after = wholeIn(query, 'after', 0, Number.MAX_SAFE_INTEGER)
      return ok({ comments: await around.storage.comments.page(board, after, limitIn(query)) })
    },
  },
  {
    method: 'POST',
    path: 'comments',
    atLeast: 'participant',
    async answer(command) {
      const { id = freshId(), on, ...said } = parsed(thread, command.body)
      return say(command, { id, thread: id, on, ...said })
    },
  },
  {
    method: 'POST',
    path: 'comments/*/replies',
    atLeast: 'participant',
    async answer(command) {
      const first = await commentAt(command)
      const { id = freshId(), ...said } = parsed(reply, command.body)
      return say(command, { id, thread: first.thread, on: null, ...said })
    },
  },
  {
    method: 'PATCH',
    path: 'comments/*',
    atLeast: 'participant',
    async answer(command) {
      const comment = await commentAt(command)
      if (comment.author.id !== command.caller.person.id) throw notYours()
      if (comment.deletedAt !== null) throw deleted()
      return change(command, { ...comment, ...parsed(v.object(words), command.body), editedAt: command.now })
    },
  },
  {
    method: 'DELETE',
    path: 'comments/*',
    atLeast: 'participant',
    async answer(command) {
      const comment = await commentAt(command)
      const { caller, now } = command
      if (comment.author.id !== caller.person.id && caller.role !== 'facilitator') throw notYours()
      if (comment.deletedAt !== null) return ok({ comment })
      const answer = await change(command, { ...comment, text: '', mentions: [], deletedAt: now })
      await record(command, 'comment deleted', { comment: comment.id })
      return answer
    },
  },
  {
    method: 'POST',
    path: 'comments/*/resolve',
    atLeast: 'participant',
    async answer(command) {
      const first = await firstOf(command)
      if (first.resolvedAt !== null) return ok({ comment: first })
      const { caller, now } = command
      const answer = await change(command, { ...first, resolvedAt: now, resolvedBy: caller.person.id })
      await record(command, 'thread resolved', { comment: first.id })
      return answer
    },
  },
  {
    method: 'POST',
    path: 'comments/*/reopen',
    atLeast: 'participant',
    async answer(command) {
      const first = await firstOf(command)
      if (first.resolvedAt === null) return ok({ comment: first })
      const answer = await change(command, { ...first, resolvedAt: null, resolvedBy: null })
      await record(command, 'thread reopened', { comment: first.id })
      return answer
    },
  },
]

interface Said extends Pick<Comment, 'id' | 'thread' | 'text' | 'mentions'> {
  readonly on: Anchor | null
}

/** Keeps a comment under the caller's name; the same id again answers the one there is. */
async function say(command: Command, said: Said): Promise<Reply> {
  const { caller, board, now, around } = command
  await refuseWhileSealed(command)
  const before = await around.storage.comments.one(board, said.id)
  if (before !== null) {
    if (before.author.id === caller.person.id) return ok({ comment: before })
    throw conflict('id_taken', 'Another comment has this id; leave the id out or take a new random one.')
  }
  const comment = await around.storage.comments.add(board, {
    ...said,
    author: caller.person,
    createdAt: now,
    editedAt: null,
    deletedAt: null,
    resolvedAt: null,
    resolvedBy: null,
  })
  await tell(command, comment)
  await record(command, 'commented', { comment: comment.id })
  return made({ comment })
}

async function change(command: Command, comment: Comment): Promise<Reply> {
  await refuseWhileSealed(command)
  await command.around.storage.comments.change(command.board, comment)
  await tell(command, comment)
  return ok({ comment })
}

async function tell({ board, around }: Command, comment: Comment): Promise<void> {
  const room = await around.rooms.ifOpen(board)
  if (room !== null) announce(room, { type: 'comment', comment })
}

async function commentAt(command: Command): Promise<Comment> {
  const comment = await command.around.storage.comments.one(command.board, idAt(command, 0))
  if (comment === null) throw noSuch('comment')
  return comment
}

/** The first comment of a thread, whichever of the thread was named. */
async function firstOf(command: Command): Promise<Comment> {
  const comment = await commentAt(command)
  const first = await command.around.storage.comments.one(command.board, comment.thread)
  if (first === null) throw noSuch('comment')
  return first
}

function notYours(): ApiProblem {
  const message = 'Only its author may change a comment; write a reply.'
  return new ApiProblem(403, 'not_yours', message)
}

function deleted(): ApiProblem {
  return conflict('comment_deleted', 'This comment was deleted and cannot be changed; write a new one.')
}
