import type { IncomingMessage } from 'node:http'
import { isProgram, passOf } from './access.ts'
import { CLOSE, type CloseCode } from './close-code.ts'
import { isOwnOrigin } from './origin.ts'
import type { Room } from './room.ts'
import { type Rooms, TooManyRooms } from './rooms.ts'
import { isRandomId } from './secret.ts'
import { standingOf } from './standing.ts'
import { CorruptBoard, type Storage } from './storage/storage.ts'
import type { Visitor } from './visitor.ts'

/**
 * What becomes of a request for a socket: no socket at all, for what no client of ours would send; a socket
 * that is closed at once with a reason, since a browser shows its page no HTTP status; or the way in.
 */
export type Decision =
  | { readonly kind: 'refuse'; readonly status: 403 | 404 }
  | { readonly kind: 'close'; readonly code: CloseCode; readonly reason: string }
  | { readonly kind: 'enter'; readonly room: Room; readonly visitor: Visitor }

/** What the door asks. */
export interface DoorSurroundings {
  readonly storage: Storage
  readonly rooms: Rooms
  readonly publicOrigins: readonly string[]
}

const PATH = /^\/sync\/([^/]*)$/

/** Decides about a socket before there is one. Nothing is opened or kept for who does not get in. */
export async function decide(request: IncomingMessage, around: DoorSurroundings): Promise<Decision> {
  const url = new URL(request.url ?? '/', 'http://server')
  const id = PATH.exec(url.pathname)?.[1] ?? ''
  if (!isProgram(request) && !isOwnOrigin(request, around.publicOrigins))
    return { kind: 'refuse', status: 403 }
  if (!isRandomId(id)) return { kind: 'refuse', status: 404 }

  const { storage } = around
  const now = Date.now()
  const board = await storage.board(id)
  if (board === null) return close(CLOSE.noSuchBoard, 'no such board')
  if (board.deletedAt !== null) return close(CLOSE.deleted, 'the board was deleted')
  const pass = await passOf(storage, id, request, now)
  const standing = pass === null ? null : await standingOf(storage, id, pass, now)
  if (pass === null || standing === null) return close(CLOSE.noAccess, 'no access to this board')
  const epoch = url.searchParams.get('epoch')
  if (epoch !== null && epoch !== String(board.epoch))
    return close(CLOSE.otherEpoch, 'the board was restored')
  return enter(id, { pass, standing, hasExtensions: url.searchParams.get('v') === '1' }, around.rooms)
}

async function enter(board: string, visitor: Visitor, rooms: Rooms): Promise<Decision> {
  try {
    const room = await rooms.enter(board)
    return room === null ? close(CLOSE.noSuchBoard, 'no such board') : { kind: 'enter', room, visitor }
  } catch (error) {
    if (error instanceof TooManyRooms) return close(CLOSE.serverFull, error.message)
    const reason =
      error instanceof CorruptBoard ? 'the stored board is damaged' : 'the board cannot be read now'
    return close(CLOSE.cannotStore, reason)
  }
}

function close(code: CloseCode, reason: string): Decision {
  return { kind: 'close', code, reason }
}
