import { announce } from './event.ts'
import type { Rooms } from './rooms.ts'
import type { Version } from './storage/version-storage.ts'
import { versionView } from './version-view.ts'

/** Tells everybody on a board that there is one more version of it. */
export function announceVersion(rooms: Rooms, version: Version): void {
  const room = rooms.opened(version.board)
  if (room !== null) announce(room, { type: 'version made', version: versionView(version) })
}
