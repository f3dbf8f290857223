import * as v from 'valibot'
import { conflict, noSuch, roleTooWeak } from './api-problem.ts'
import { line, oneOf, parsed, whole } from './body.ts'
import { announce, atLeast } from './event.ts'
import { isLive, newLink } from './links.ts'
import { recheck } from './recheck.ts'
import { record } from './record.ts'
import { type Command, idAt, made, ok, type Route } from './route.ts'
import { isAtLeast, ROLES } from './storage/role.ts'
import type { Link } from './storage/storage.ts'

const name = v.optional(v.nullable(line(80)), null)
const expiresAt = v.optional(v.nullable(whole(0, Number.MAX_SAFE_INTEGER)), null)
const making = v.object({ role: oneOf(ROLES), name, expiresAt })
/** Null takes a name or an expiry off; a field that is left out stays. */
const changing = v.object({
  name: v.optional(v.nullable(line(80))),
  expiresAt: v.optional(v.nullable(whole(0, Number.MAX_SAFE_INTEGER))),
})

/** Editors may invite, to at most what they are themselves; everything else is the facilitators'. */
export const LINK_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: 'links',
    atLeast: 'editor',
    async answer({ caller, board, around }) {
      const links = await around.storage.links(board)
      return ok({ links: links.filter(({ role }) => isAtLeast(caller.role, role)).map(shown) })
    },
  },
  {
    method: 'POST',
    path: 'links',
    atLeast: 'editor',
    async answer(command) {
      const { caller, board, now, around } = command
      const wanted = parsed(making, command.body)
      if (!isAtLeast(caller.role, wanted.role)) throw roleTooWeak(wanted.role)
      const { link, secret } = await newLink(
        around.storage,
        { ...wanted, board, createdBy: caller.person.id },
        now,
      )
      await linksChanged(command)
      await record(command, 'link made', { link: link.id, role: link.role })
      return made({ link: shown(link), secret })
    },
  },
  {
    method: 'PATCH',
    path: 'links/*',
    atLeast: 'facilitator',
    async answer(command) {
      const link = await linkAt(command)
      const { name = link.name, expiresAt = link.expiresAt } = parsed(changing, command.body)
      await change(command, { ...link, name, expiresAt })
      await record(command, 'link changed', { link: link.id, role: link.role })
      return ok({ link: shown(await linkAt(command)) })
    },
  },
  {
    method: 'DELETE',
    path: 'links/*',
    atLeast: 'facilitator',
    async answer(command) {
      const link = await linkAt(command)
      if (link.revokedAt !== null) return ok({ link: shown(link) })
      await change(command, { ...link, revokedAt: command.now })
      await record(command, 'link revoked', { link: link.id, role: link.role })
      return ok({ link: shown(await linkAt(command)) })
    },
  },
]

/** What leaves the server of a link: everything but the hash of its secret. */
function shown({ board, ...link }: Link): Omit<Link, 'board'> {
  return link
}

async function linkAt(command: Command): Promise<Link> {
  const link = await command.around.storage.link(command.board, idAt(command, 0))
  if (link === null) throw noSuch('link')
  return link
}

/** Writes a link, and has everybody who came by it leave or go on as what else they are. */
async function change(command: Command, link: Link): Promise<void> {
  const { board, around, now } = command
  if (!isLive(link, now) || link.expiresAt !== null) await keepAFacilitator(command, link)
  await around.storage.changeLink(link)
  await linksChanged(command)
  const room = await around.rooms.ifOpen(board)
  if (room !== null) await recheck(room, around.storage)
}

async function keepAFacilitator({ board, around, now }: Command, ending: Link): Promise<void> {
  if (ending.role !== 'facilitator') return
  const others = await around.storage.links(board)
  const lasts = others.some(
    (link) =>
      link.id !== ending.id && link.role === 'facilitator' && link.expiresAt === null && isLive(link, now),
  )
  if (lasts) return
  throw conflict(
    'last_facilitator',
    'This is the last lasting link of a facilitator, and without one nobody could run the board; make another first.',
  )
}

async function linksChanged({ board, around }: Command): Promise<void> {
  const room = await around.rooms.ifOpen(board)
  if (room !== null) announce(room, { type: 'links' }, atLeast('editor'))
}
