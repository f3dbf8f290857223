import { announce, atLeast } from './event.ts'
import type { Command } from './route.ts'
import type { Activity, Deed } from './storage/activity-storage.ts'

/** Writes down who did what, and tells those who may read it. */
export async function record(
  { board, caller, now, around }: Pick<Command, 'board' | 'caller' | 'now' | 'around'>,
  what: Deed,
  about: Activity['about'] = {},
): Promise<void> {
  const activity = await around.storage.activity.add(board, { at: now, person: caller.person, what, about })
  const room = await around.rooms.ifOpen(board)
  if (room !== null) announce(room, { type: 'activity', activity }, atLeast('editor'))
}
