import * as v from 'valibot'
import { askServer } from '#components/board/ask-server.ts'
import { type Role, role } from '#lib/document/standing.ts'

const link = v.object({
  id: v.string(),
  role,
  name: v.nullable(v.string()),
  expiresAt: v.nullable(v.number()),
  revokedAt: v.nullable(v.number()),
})
const links = v.object({ links: v.array(link) })
const person = v.object({
  id: v.string(),
  name: v.string(),
  role,
  raisedRole: v.nullable(role),
  isHere: v.boolean(),
})
const people = v.object({ people: v.array(person) })
const fresh = v.object({ secret: v.string() })

/** An invitation as it is listed; times are milliseconds since 1970. Its secret is told only when it is made. */
export type BoardLink = v.InferOutput<typeof link>

/** The server's commands about who is let in; each throws when the server does not carry it out. */
export function boardApi(board: string) {
  const ask = (method: string, path: string, body?: unknown) => askServer(board, method, path, body)
  return {
    links: async () => v.parse(links, await ask('GET', '/links')).links,
    people: async () => v.parse(people, await ask('GET', '/people')).people,
    makeLink: async (wanted: { role: Role; name: string | null; expiresAt: number | null }) =>
      v.parse(fresh, await ask('POST', '/links', wanted)).secret,
    /** What is left out stays; null takes it off. */
    changeLink: (id: string, change: { name: string | null; expiresAt?: number | null }) =>
      ask('PATCH', `/links/${id}`, change),
    revoke: (id: string) => ask('DELETE', `/links/${id}`),
    raise: (id: string, role: Role | null) => ask('PUT', `/people/${id}/role`, { role }),
    deleteBoard: () => ask('DELETE', ''),
  }
}

export type BoardApi = ReturnType<typeof boardApi>
