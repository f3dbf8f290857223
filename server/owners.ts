import type { Inspection } from './inspection.ts'
import { clockOf } from './known.ts'
import type { Room } from './room.ts'

/** Who writes under which client id; nobody else may. Packed, since every page load that ever wrote is one. */
export interface Owners {
  /** In order, and for each the place of its person among the people. */
  readonly clients: Uint32Array
  readonly places: Uint32Array
  readonly people: readonly string[]
  /** Those that began to write since the board was opened. */
  readonly since: Map<number, string>
}

export function ownersOf(stored: ReadonlyMap<number, string>): Owners {
  const clients = Uint32Array.from(stored.keys()).sort()
  const places = new Map<string, number>()
  for (const person of stored.values()) if (!places.has(person)) places.set(person, places.size)
  return {
    clients,
    places: clients.map((client) => places.get(stored.get(client) ?? '') ?? 0),
    people: [...places.keys()],
    since: new Map(),
  }
}

/** Null for a client id under which nobody has written. */
export function ownerOf({ clients, places, people, since }: Owners, client: number): string | null {
  const found = since.get(client)
  if (found !== undefined) return found
  let low = 0
  let high = clients.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((clients[middle] ?? 0) < client) low = middle + 1
    else high = middle
  }
  return clients[low] === client ? (people[places[low] ?? 0] ?? null) : null
}

/**
 * The client ids under which this person writes for the first time; null when one of them is another's.
 * Without owners, 13 bytes under someone else's id make the server ignore that person's next edits.
 */
export function claimsOf(inspection: Inspection, room: Room, person: string): number[] | null {
  const claims: number[] = []
  for (const { client } of inspection.grown) {
    const owner = ownerOf(room.owners, client)
    if (owner === person) continue
    if (owner !== null || clockOf(room.known, client) > 0) return null
    claims.push(client)
  }
  return claims
}
