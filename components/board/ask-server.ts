import * as v from 'valibot'
import { entered } from './entrance.ts'

const problem = v.object({ error: v.object({ code: v.string() }) })

/** Gives the server a command of a board; throws when it is not carried out, see {@link refusalOf}. */
export async function askServer(
  board: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<unknown> {
  await entered()
  const address = `/api/boards/${board}${path}`
  const content = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const response = await fetch(address, { method, ...(body === undefined ? {} : content) })
  const answer: unknown = await response.json()
  if (response.ok) return answer
  const refusal = v.safeParse(problem, answer)
  throw new Error(`${method} ${address} was answered with ${response.status}.`, {
    cause: refusal.success ? refusal.output.error.code : null,
  })
}

/** The server's word for why it did not do what was asked, as in `server/README.md`; null when it did not answer. */
export function refusalOf(error: unknown): string | null {
  return error instanceof Error && typeof error.cause === 'string' ? error.cause : null
}
