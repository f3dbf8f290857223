import { record } from './record.ts'
import type { Command } from './route.ts'
import type { Version } from './storage/version-storage.ts'

/** Keeps the board as it is now under a name, and writes down who did; null when there is no such board. */
export async function makeVersion(command: Command, name: string): Promise<Version | null> {
  const { board, caller, around } = command
  const room = await around.rooms.ifOpen(board)
  if (room !== null) await around.rooms.queue.written(room)
  const version = await around.versions.make(board, name, caller.person)
  if (version !== null) await record(command, 'version made', { version: version.id, name })
  return version
}
