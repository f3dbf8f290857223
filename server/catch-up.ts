import { byteReader, readUint } from './byte-reader.ts'
import { readGroups } from './groups.ts'
import { STORED_LIMITS } from './limits.ts'
import { SYNCED_FRAME, updateFrame, updateStart } from './messages.ts'
import { clocksIn, deletesIn } from './outline.ts'
import { packetOf, piecesOf } from './packet.ts'
import { rowsOf } from './reread.ts'
import { type Room, sizeOf } from './room.ts'
import { lastSeq, type Storage } from './storage/storage.ts'
import { deletesUpdate } from './update-bytes.ts'

/** Brings those who come in up to date. A board's log is read for them and kept for a moment, since they come in crowds. */
export interface CatchingUp {
  /**
   * Sends what a client with these clocks lacks, in the order of the log, and last the frame that makes it say
   * *synced*. What is committed from then on it must be told: `send` runs in the tick in which that is decided.
   */
  catchUp(room: Room, clocks: Clocks, send: (pieces: readonly Uint8Array[]) => void): Promise<void>
}

/** The log of a room as it goes over the wire. */
export interface WireLog {
  readonly snapshot: { readonly seq: number; readonly pieces: readonly Uint8Array[] } | null
  readonly tail: WireRow[]
  readonly bytes: number
  readonly timer: NodeJS.Timeout
}

interface WireRow {
  readonly packet: Uint8Array
  /** How far it reaches for each client id it writes under: who has these clocks does not need it. */
  readonly ends: Clocks
  /** Deletes are not in a state vector, so everybody needs them. */
  readonly deletes: boolean
}

type Clocks = ReadonlyMap<number, number>

/** A stock client comes back within 2.5 s. */
const KEPT_MS = 3_000
/** Over all boards: the memory is worth more than a second reading. */
const KEPT_BYTES = 8 * 1024 * 1024
const SYNCED_PACKET = packetOf(SYNCED_FRAME)

/** @param open the rooms that are open now */
export function catchingUp(storage: Storage, open: () => Iterable<Room>): CatchingUp {
  const read = async (room: Room) => {
    const stored = await storage.load(room.board.id)
    if (stored === null) throw new Error('the board is not there any more')
    if (lastSeq(stored) < room.seq) return // something was committed while it was read
    const { snapshot, tail } = stored
    room.log = {
      snapshot:
        snapshot === null
          ? null
          : { seq: snapshot.seq, pieces: piecesOf(updateStart(snapshot.bytes.length), snapshot.bytes) },
      // what is committed but not yet told comes by `appendToLog`
      tail: tail.filter(({ seq }) => seq <= room.seq).map(({ bytes }) => wireRow(bytes)),
      bytes: sizeOf(rowsOf(stored)),
      timer: setTimeout(() => dropLog(room), KEPT_MS).unref(),
    }
    makeWay(room)
  }
  const makeWay = (newest: Room) => {
    const others = [...open()].filter((room) => room !== newest && room.log !== null)
    let bytes = others.reduce((sum, { log }) => sum + (log?.bytes ?? 0), newest.log?.bytes ?? 0)
    for (const room of others) {
      if (bytes <= KEPT_BYTES) return
      bytes -= room.log?.bytes ?? 0
      dropLog(room)
    }
  }
  return {
    async catchUp(room, clocks, send) {
      while (room.log === null) {
        room.reading ??= read(room).finally(() => {
          room.reading = null
        })
        await room.reading
      }
      room.log.timer.refresh()
      send(piecesFor(room.log, room, clocks))
    },
  }
}

/** Adds an update to the log of a room, if it is kept now. */
export function appendToLog({ log }: Room, bytes: Uint8Array): void {
  log?.tail.push(wireRow(bytes))
}

/** Lets go of a log that must be read again. */
export function dropLog(room: Room): void {
  clearTimeout(room.log?.timer)
  room.log = null
}

function wireRow(bytes: Uint8Array): WireRow {
  const reader = byteReader(bytes)
  const groups = readGroups(reader, STORED_LIMITS)
  const ends = new Map(groups.map(({ client, end }) => [client, end]))
  return { packet: packetOf(updateFrame(bytes)), ends, deletes: readUint(reader) > 0 }
}

function piecesFor({ snapshot, tail }: WireLog, room: Room, clocks: Clocks): Uint8Array[] {
  const pieces: Uint8Array[] = []
  if (snapshot !== null) {
    const { base } = room.known
    // a room that was given up may have folded the log after this one was opened
    const has = snapshot.seq === room.snapshot.seq && isCovered(clocksIn(base), clocks)
    if (has) pieces.push(packetOf(updateFrame(deletesUpdate(deletesIn(base)))))
    else pieces.push(...snapshot.pieces)
  }
  for (const { packet, ends, deletes } of tail) if (deletes || !isCovered(ends, clocks)) pieces.push(packet)
  pieces.push(SYNCED_PACKET)
  return pieces
}

function isCovered(ends: Clocks, clocks: Clocks): boolean {
  for (const [client, end] of ends) if ((clocks.get(client) ?? 0) < end) return false
  return true
}
