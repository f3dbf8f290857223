import { randomBytes } from 'node:crypto'
import type { Comment } from './comment-storage.ts'
import type { Ballot, Round } from './round-storage.ts'
import type { Board } from './storage.ts'

/** The first comment of a thread, for tests. */
export function aComment(text: string): Omit<Comment, 'number'> {
  const id = randomBytes(16).toString('base64url')
  return {
    id,
    thread: id,
    on: { component: 'orders-db' },
    author: { id: 'p1', name: 'Ana' },
    text,
    mentions: [],
    createdAt: 1,
    editedAt: null,
    deletedAt: null,
    resolvedAt: null,
    resolvedBy: null,
  }
}

/** A round that has just begun, for tests. */
export function aRound(board: Board): Round {
  return {
    id: randomBytes(16).toString('base64url'),
    board: board.id,
    mode: 'anonymous',
    allowsEditing: false,
    roster: ['p1', 'p2'],
    stage: 'voting',
    turn: 1,
    startedAt: 100,
    closesAt: null,
    revealedAt: null,
    panelRevealedAt: null,
    finishedAt: null,
    panel: { forecast: '{}', seq: 0, digest: 'd' },
    salt: 'salt',
    seed: 'seed',
  }
}

/** A vote in the first turn, for tests. */
export function aBallot(voter: string, ballot: string): Ballot {
  return { turn: 1, voter, name: null, ballot, nonce: 'n', receipt: 'r' }
}
