import { randomBytes } from 'node:crypto'
import type { Board, Link } from './storage.ts'
import type { Version } from './version-storage.ts'

/** A board record for tests. */
export function aBoardRecord(): Board {
  const id = randomBytes(16).toString('base64url')
  return { id, epoch: 1, createdAt: 1_700_000_000_000, deletedAt: null }
}

/** An editor's link to a board for tests. */
export function aLink(board: Board): Link {
  const id = randomBytes(8).toString('hex')
  return {
    id,
    board: board.id,
    role: 'editor',
    name: null,
    createdBy: null,
    createdAt: board.createdAt,
    expiresAt: null,
    revokedAt: null,
  }
}

export function aSecretHash(): Uint8Array {
  return new Uint8Array(randomBytes(32))
}

/** A named version of a board for tests. */
export function aVersion(board: string, seq: number): Version {
  const id = randomBytes(8).toString('hex')
  return {
    id,
    board,
    seq,
    name: 'Review',
    author: { id: 'p1', name: 'Ana' },
    madeAt: 1_700_000_000_000 + seq,
  }
}
