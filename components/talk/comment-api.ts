import * as v from 'valibot'
import { askServer } from '#components/board/ask-server.ts'
import type { Anchor } from '#lib/model/note.ts'
import { type Comment, comment } from './comment.ts'

/** What somebody says. The sender chooses the id, so that what is sent twice is said once. */
export interface Said {
  readonly id: string
  readonly text: string
  readonly mentions: readonly string[]
}

const page = v.object({ comments: v.array(comment) })
const one = v.object({ comment })
const PAGE = 200

/** The server's commands about comments; each throws when the server does not carry it out. */
export function commentApi(board: string) {
  const ask = async (method: string, path: string, body?: unknown) =>
    v.parse(one, await askServer(board, method, `/comments${path}`, body)).comment
  return {
    all: () => allAfter(board, 0),
    begin: (said: Said, on: Anchor) => ask('POST', '', { ...said, on }),
    reply: (said: Said, thread: string) => ask('POST', `/${thread}/replies`, said),
    edit: (id: string, { text, mentions }: Said) => ask('PATCH', `/${id}`, { text, mentions }),
    remove: (id: string) => ask('DELETE', `/${id}`),
    resolve: (id: string) => ask('POST', `/${id}/resolve`),
    reopen: (id: string) => ask('POST', `/${id}/reopen`),
  }
}

export type CommentApi = ReturnType<typeof commentApi>

async function allAfter(board: string, after: number): Promise<readonly Comment[]> {
  const answer = await askServer(board, 'GET', `/comments?after=${after}&limit=${PAGE}`)
  const { comments } = v.parse(page, answer)
  const last = comments.at(-1)
  if (last === undefined || comments.length < PAGE) return comments
  return [...comments, ...(await allAfter(board, last.number))]
}

/** An id as the server gives them out: 128 random bits in 22 characters. */
export function newCommentId(): string {
  const bytes = String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16)))
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
