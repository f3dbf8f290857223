import { CLOSE } from './close-code.ts'
import { mayEdit, mayEditSometime } from './conduct.ts'
import type { Surroundings } from './connection.ts'
import { inspect } from './guard.ts'
import { bringsNothing } from './inspection.ts'
import { absorb } from './known.ts'
import { EXCHANGE_LIMITS, WIRE_LIMITS } from './limits.ts'
import type { Member } from './member.ts'
import { savedFrame, updateFrame } from './messages.ts'
import { claimsOf } from './owners.ts'
import { isMissingContext, type RefusalCode } from './refused.ts'
import { broadcast, bytesOf, type Room } from './room.ts'
import type { Role } from './storage/role.ts'
import { worthKeeping } from './update-bytes.ts'

/** Takes one sync message (step 2 or update) of a socket. */
export type Edit = (update: Uint8Array, isStep2: boolean) => void

/**
 * The edits of one socket: role, inspection, queue; and once they are on the disk, the others and *saved*.
 *
 * Three promises are kept here. *Saved* is a count of this socket's sync messages, so it is sent in their order,
 * also for those that brought nothing. A client that was offline sends live updates before its step 2,
 * which build on work the server has not got: they are dropped without a word, nothing is acknowledged
 * meanwhile, and the step 2, which contains them, settles the account. And an edit by somebody who may edit,
 * only not now (a round is sealed, the phase went by while it was on its way), is not taken in but not lost
 * either: nothing is acknowledged until they may again, and then the socket starts over and hands it in.
 */
export function editing(member: Member, room: Room, around: Surroundings): Edit {
  let received = 0
  let hadRight = false
  let hasStep2 = false
  let owesStep2 = false

  const acknowledge = (count: number, isStep2: boolean) => {
    if (isStep2) owesStep2 = false
    if (member.hasExtensions && !owesStep2) member.send(savedFrame(count))
  }
  const refuse = (code: RefusalCode) => {
    around.refused(room, code)
    member.close(isMissingContext(code) ? CLOSE.startOver : CLOSE.badMessage, code)
  }
  const deny = () => {
    const mayLater = mayEditSometime(member.role, room.conduct) || (hadRight && member.role === 'participant')
    if (mayLater) member.isWithheld = true
    else member.close(CLOSE.noAccess, 'this link may not edit')
  }
  const enqueue = (bytes: Uint8Array | null, claims: number[], isStep2: boolean) => {
    const count = received
    around.queue.push({
      room,
      update: bytes === null ? null : { bytes, claims, person: member.person.id },
      committed(row) {
        if (row !== null) broadcast(room, updateFrame(row.bytes), member)
        acknowledge(count, isStep2)
      },
    })
  }

  return (update, isStep2) => {
    received += 1
    if (member.isWithheld) return deny() // also when a role went meanwhile that it waited with
    const isAllowed = mayEditNow(member.role, room)
    hadRight ||= isAllowed
    if (!isStep2 && !isAllowed) return deny()
    const inspection = inspect(update, room.known, isStep2 ? EXCHANGE_LIMITS : WIRE_LIMITS)
    if (typeof inspection === 'string') {
      if (!isStep2 && !hasStep2 && isMissingContext(inspection)) owesStep2 = true
      else refuse(inspection)
      return
    }
    hasStep2 ||= isStep2
    if (bringsNothing(inspection)) return enqueue(null, [], isStep2)
    if (!isAllowed) return deny()
    if (inspection.grown.length > 0 && bytesOf(room) + update.length > around.boardBytes) {
      around.refused(room, 'board_full')
      return member.close(CLOSE.boardFull, 'the board is as large as this server lets it be')
    }
    const claims = claimsOf(inspection, room, member.person.id)
    if (claims === null) return refuse('foreign_client')
    absorb(room.known, inspection)
    for (const client of claims) room.owners.since.set(client, member.person.id)
    enqueue(worthKeeping(update, inspection), claims, isStep2)
  }
}

/** Whether edits of a role are taken in at this moment. */
export function mayEditNow(role: Role, room: Room): boolean {
  return !room.isSealing && mayEdit(role, room.conduct)
}
