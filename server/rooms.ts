import { setTimeout as sleep } from 'node:timers/promises'
import { catchingUp } from './catch-up.ts'
import { CLOSE, type CloseCode } from './close-code.ts'
import { type CommitQueue, commitQueue } from './commit-queue.ts'
import { compactRoom, isWorthFolding } from './compact-room.ts'
import { type Compaction, compaction } from './compaction.ts'
import { conductOf } from './conduct.ts'
import { codeOf, type Log } from './log.ts'
import { opening } from './opening.ts'
import { forgetTheGone } from './presence.ts'
import { quarantine } from './quarantine.ts'
import { closeAll, type Room } from './room.ts'
import { settle } from './settle.ts'
import type { Storage } from './storage/storage.ts'
import { isWedged } from './wedged.ts'

/** The boards that are open now. */
export interface Rooms {
  readonly queue: CommitQueue
  /** The room of a board, opened when it is not; null when there is no such board. */
  enter(board: string): Promise<Room | null>
  /** All that are open now. */
  all(): Iterable<Room>
  /** The room of a board that is open now; null when it is not. */
  opened(board: string): Room | null
  /** The same, waiting for one that is just being opened. */
  ifOpen(board: string): Promise<Room | null>
  /** To be called when the stored workshop or round has changed; answers the room when it is open. */
  refresh(board: string): Promise<Room | null>
  /** Closes a board for good: nothing more is taken in, then `erase` runs, then everybody is told. */
  erase(board: string, erase: () => Promise<void>): Promise<void>
  /**
   * To be called when what is stored of a board made a wedged document: everybody is sent away, and the board is
   * opened again only when its log is found to be sound.
   */
  distrust(board: string): void
  /** Sends a member what brings a client with these clocks up to date; a board that cannot be read is given up. */
  catchUp(
    room: Room,
    clocks: ReadonlyMap<number, number>,
    send: (pieces: readonly Uint8Array[]) => void,
  ): void
  /** To be called when a member has left: an empty room is folded, and closed after a while. */
  left(room: Room): void
  /** Writes what is queued, sends everybody away and stops. */
  close(): Promise<void>
}

/** What the rooms need of the server around them. */
export interface RoomsSurroundings {
  /** Called when a board has become longer. */
  edited(room: Room): void
  /** Called when something is on the disk, so many seconds after it arrived. */
  acknowledged(seconds: number): void
  /** Boards that are open at the same time. */
  readonly most: number
  readonly folding?: Compaction
}

/** As many boards are open as this server takes on; an empty one closes within half a minute. */
export class TooManyRooms extends Error {}

/** A reload or a lost network comes back sooner than this and finds the room open. */
const EMPTY_FOR_MS = 30_000
/** From so many people on, the end is spread out board by board, or all of them come back in the same second. */
const CROWD = 100
const SPREAD_MS = 5_000
/** Echoes of someone who left are over by then. */
const FORGET_AFTER_MS = 60_000

export function rooms(storage: Storage, log: Log, surroundings: RoomsSurroundings): Rooms {
  const { edited, acknowledged, most, folding = compaction() } = surroundings
  const entering = new Map<string, Promise<Room | null>>()
  const open = new Map<string, Room>()
  const reading = opening(storage)
  const comers = catchingUp(storage, () => open.values())
  const suspects = quarantine(storage, folding)

  const forget = (room: Room) => {
    if (open.get(room.board.id) !== room) return
    open.delete(room.board.id)
    entering.delete(room.board.id)
  }
  const unreadable = (board: string, error: unknown) =>
    log({ level: 'error', event: 'board_unreadable', board, code: codeOf(error) })
  const giveUp = (room: Room, reason: string) => {
    room.isGivenUp = true
    forget(room)
    closeAll(room, CLOSE.cannotStore, reason)
  }
  const distrust = (board: string) => {
    suspects.add(board)
    log({ level: 'error', event: 'board_wedged', board })
    const room = open.get(board)
    if (room !== undefined) giveUp(room, 'the board is checked and opened again')
  }
  const foldWhenLong = (room: Room) => {
    if (room.isGivenUp || !isWorthFolding(room)) return
    const folded = compactRoom(room, storage, folding).then(() => foldWhenLong(room)) // it may have grown meanwhile
    folded.catch((error: unknown) => {
      if (room.isGivenUp) return // interrupted by the end of the server or of the room
      log({ level: 'error', event: 'compaction_failed', board: room.board.id, code: codeOf(error) })
      if (isWedged(error)) distrust(room.board.id)
    })
  }
  const queue = commitQueue(storage, {
    acknowledged,
    grew(room) {
      foldWhenLong(room)
      edited(room)
    },
    failed(room, error) {
      log({ level: 'error', event: 'commit_failed', board: room.board.id, code: codeOf(error) })
      giveUp(room, 'changes cannot be stored now')
    },
  })
  const closeWhenEmpty = (room: Room) => {
    setTimeout(() => {
      if (room.members.size > 0 || open.get(room.board.id) !== room) return
      if (room.pending > 0 || room.isFolding) closeWhenEmpty(room)
      else forget(room)
    }, EMPTY_FOR_MS).unref()
  }
  const load = async (board: string) => {
    if (suspects.has(board)) await queue.idle() // what its last room was writing belongs to the log
    await suspects.clear(board)
    const stored = await storage.outlined(board)
    if (stored === null) return null
    const room = await reading.room(stored, await conductOf(storage, board))
    open.set(board, room)
    foldWhenLong(room)
    closeWhenEmpty(room)
    return room
  }
  return {
    queue,
    async enter(board) {
      const found = entering.get(board)
      if (found !== undefined) return found
      if (entering.size >= most) {
        log({ level: 'warn', event: 'server_full' })
        throw new TooManyRooms('too many boards are open')
      }
      const loading = load(board)
      entering.set(board, loading)
      const drop = () => entering.delete(board)
      loading.then(
        (room) => room ?? drop(),
        (error: unknown) => {
          unreadable(board, error)
          drop()
        },
      )
      return loading
    },
    all: () => open.values(),
    opened: (board) => open.get(board) ?? null,
    ifOpen: async (board) => (await entering.get(board)) ?? null,
    async refresh(board) {
      const room = (await entering.get(board)) ?? null
      if (room !== null) settle(room, await conductOf(storage, board), Date.now())
      return room
    },
    async erase(board, erase) {
      const room = (await entering.get(board)) ?? null
      if (room !== null) room.isGivenUp = true // nothing more of it is written
      let code: CloseCode = CLOSE.cannotStore
      try {
        await erase()
        code = CLOSE.deleted
      } finally {
        if (room !== null) {
          forget(room)
          const isDeleted = code === CLOSE.deleted
          closeAll(room, code, isDeleted ? 'the board was deleted' : 'the board cannot be deleted now')
        }
      }
    },
    distrust,
    catchUp(room, clocks, send) {
      comers.catchUp(room, clocks, send).catch((error: unknown) => {
        if (room.isGivenUp) return
        unreadable(room.board.id, error)
        giveUp(room, 'the board cannot be read now')
      })
    },
    left(room) {
      forgetTheGone(room.presence, Date.now() - FORGET_AFTER_MS)
      if (room.members.size > 0) return
      foldWhenLong(room)
      closeWhenEmpty(room)
    },
    async close() {
      const people = [...open.values()].reduce((sum, { members }) => sum + members.size, 0)
      let closed = 0
      for (const room of open.values()) {
        if (people > CROWD) await sleep((SPREAD_MS * closed) / people)
        closed = room.members.size
        await queue.idle()
        room.isGivenUp = true // nothing more is taken in, so nothing can be lost between here and the end
        closeAll(room, CLOSE.restarting, 'the server is restarting')
      }
      await Promise.all([folding.close(), reading.close()])
    },
  }
}
