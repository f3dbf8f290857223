import type { CommitQueue } from './commit-queue.ts'
import { inspect } from './guard.ts'
import { absorb } from './known.ts'
import { updateFrame } from './messages.ts'
import { claimsOf } from './owners.ts'
import { broadcast, bytesOf, type Room } from './room.ts'

/** Who writes what the server writes for somebody; every such edit has a client id of its own. */
const SERVER = 'server'

/** The board would not take the server's own edit: a text that is too long for one message, say. */
export class EditRefused extends Error {}

/**
 * Hands updates in as any client does: guard, log, broadcast. All of them are committed together or none is;
 * fulfilled with the number of the last when they are on the disk. To be called with updates made for this
 * room's committed state, in the same tick in which the room was found.
 */
export async function serverEdit(
  room: Room,
  updates: readonly Uint8Array[],
  queue: CommitQueue,
  boardBytes: number,
): Promise<number> {
  const size = updates.reduce((sum, { length }) => sum + length, 0)
  if (bytesOf(room) + size > boardBytes) throw new EditRefused('board_full')
  const seqs = await Promise.all(updates.map((bytes) => handIn(room, bytes, queue)))
  return seqs.at(-1) ?? room.seq
}

function handIn(room: Room, bytes: Uint8Array, queue: CommitQueue): Promise<number> {
  const inspection = inspect(bytes, room.known)
  if (typeof inspection === 'string') throw new EditRefused(inspection)
  const claims = claimsOf(inspection, room, SERVER)
  if (claims === null) throw new EditRefused('foreign_client')
  absorb(room.known, inspection)
  for (const client of claims) room.owners.since.set(client, SERVER)
  return new Promise((resolve, reject) => {
    queue.push({
      room,
      update: { bytes, claims, person: SERVER },
      committed(row) {
        if (row === null) return
        broadcast(room, updateFrame(row.bytes), null)
        resolve(row.seq)
      },
      dropped: () => reject(new Error('the board cannot be stored now')),
    })
  })
}
