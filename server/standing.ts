import { isLive, roleOf } from './links.ts'
import { type Role, strongest } from './storage/role.ts'
import type { Link, Person, Storage } from './storage/storage.ts'

/** How somebody got in: a browser as a person with all its links, a program with the one link it brings. */
export interface Pass {
  readonly person: Person
  /** Id of the program's link; null for a browser. */
  readonly link: string | null
}

/** What somebody may do on a board now. */
export interface Standing {
  readonly role: Role
  /** When a link of theirs expires, so that it has to be asked again; null when none does. */
  readonly until: number | null
}

/** A program's pass: all programs with one link are one person. */
export function programPass(link: Link): Pass {
  return { person: { id: `link:${link.id}`, name: 'Program' }, link: link.id }
}

/**
 * The strongest of what somebody's links give them, or what a facilitator raised them to; null when no link of
 * theirs is good any more, since a raised role does not outlive the last of them.
 */
export async function standingOf(
  storage: Storage,
  board: string,
  { person, link }: Pass,
  now: number,
): Promise<Standing | null> {
  const links =
    link === null ? await storage.grantedLinks(person.id, board) : present(await storage.link(board, link))
  const role = roleOf(links, now)
  if (role === null) return null
  const raised = link === null ? (await storage.member(board, person.id))?.raisedRole : null
  const ends = links.filter((one) => isLive(one, now)).flatMap(({ expiresAt }) => expiresAt ?? [])
  return {
    role: strongest(raised ? [role, raised] : [role]) ?? role,
    until: ends.length === 0 ? null : Math.min(...ends),
  }
}

function present(link: Link | null): Link[] {
  return link === null ? [] : [link]
}
