import type { Inspection } from './inspection.ts'
import { clockOf } from './known.ts'
import type { Room } from './room.ts'

/**
 * The client ids under which this person writes for the first time; null when one of them is another's.
 * Without owners, 13 bytes under someone else's id make the server ignore that person's next edits.
 */
export function claimsOf(inspection: Inspection, room: Room, person: string): number[] | null {
  const claims: number[] = []
  for (const { client } of inspection.grown) {
    const owner = room.owners.get(client)
    if (owner === person) continue
    if (owner !== undefined || clockOf(room.known, client) > 0) return null
    claims.push(client)
  }
  return claims
}
