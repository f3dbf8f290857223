import type { ApiSurroundings } from './api.ts'
import { announce } from './event.ts'
import type { Member } from './member.ts'
import { recheck } from './recheck.ts'
import type { Room } from './room.ts'
import { seenRound } from './rounds.ts'
import { workshopView } from './workshop-view.ts'

/**
 * Tells somebody who has just come in who they are here and what is going on. What they may do is asked once
 * more: their link may have been revoked between the door and the room.
 */
export async function welcome(
  { storage }: Pick<ApiSurroundings, 'storage'>,
  room: Room,
  member: Member,
): Promise<void> {
  await recheck(room, storage, [member])
  const { person, role } = member
  const workshop = workshopView(room.conduct.workshop)
  const round = await seenRound(storage, room, room.conduct.round, role)
  announce(room, { type: 'welcome', now: Date.now(), person, role, workshop, round }, (one) => one === member)
}
