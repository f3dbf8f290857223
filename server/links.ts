import { hashOf, isRandomId, randomId } from './secret.ts'
import { type Role, strongest } from './storage/role.ts'
import type { Board, Link, Storage } from './storage/storage.ts'

/** A link and the secret that opens it; the secret is told once, here, and only its hash is kept. */
export interface FreshLink {
  readonly link: Link
  readonly secret: string
}

/** A new board with its first link: whoever makes a board facilitates it. */
export async function newBoard(storage: Storage, now: number): Promise<FreshLink & { board: Board }> {
  const board: Board = { id: randomId(), epoch: 1, createdAt: now, deletedAt: null }
  const fresh = freshLink(
    { board: board.id, role: 'facilitator', name: null, createdBy: null, expiresAt: null },
    now,
  )
  await storage.addBoard(board, fresh.link, hashOf(fresh.secret))
  return { board, ...fresh }
}

/** One more way onto a board. */
export async function newLink(
  storage: Storage,
  wanted: Pick<Link, 'board' | 'role' | 'name' | 'createdBy' | 'expiresAt'>,
  now: number,
): Promise<FreshLink> {
  const fresh = freshLink(wanted, now)
  await storage.addLink(fresh.link, hashOf(fresh.secret))
  return fresh
}

function freshLink(
  wanted: Pick<Link, 'board' | 'role' | 'name' | 'createdBy' | 'expiresAt'>,
  now: number,
): FreshLink {
  return { link: { ...wanted, id: randomId(), createdAt: now, revokedAt: null }, secret: randomId() }
}

/** The link a secret opens on this board; null when there is none, or it was revoked or has expired. */
export async function openLink(
  storage: Storage,
  board: string,
  secret: string,
  now: number,
): Promise<Link | null> {
  if (!isRandomId(secret)) return null
  const link = await storage.linkBySecret(board, hashOf(secret))
  return link !== null && isLive(link, now) ? link : null
}

/** What somebody may do who holds these links; null when none of them is still good. */
export function roleOf(links: readonly Link[], now: number): Role | null {
  return strongest(links.filter((link) => isLive(link, now)).map(({ role }) => role))
}

export function isLive({ expiresAt, revokedAt }: Link, now: number): boolean {
  return revokedAt === null && (expiresAt === null || expiresAt > now)
}
