import { hashOf, isRandomId, randomId } from './secret.ts'
import { type Role, strongest } from './storage/role.ts'
import type { Board, Link, Storage } from './storage/storage.ts'

/** A new board with its first link; the secret is told once, here, and only its hash is kept. */
export async function newBoard(
  storage: Storage,
  now: number,
): Promise<{ board: Board; link: Link; secret: string }> {
  const board: Board = { id: randomId(), epoch: 1, createdAt: now }
  const link: Link = {
    id: randomId(),
    board: board.id,
    role: 'editor',
    createdAt: now,
    expiresAt: null,
    revokedAt: null,
  }
  const secret = randomId()
  await storage.addBoard(board, link, hashOf(secret))
  return { board, link, secret }
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

function isLive({ expiresAt, revokedAt }: Link, now: number): boolean {
  return revokedAt === null && (expiresAt === null || expiresAt > now)
}
