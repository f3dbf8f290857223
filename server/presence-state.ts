import { hueOf } from './hue.ts'
import type { Role } from './storage/role.ts'
import type { Person } from './storage/storage.ts'

/**
 * What people may see of each other: everything; everything but the pointers of those who do not facilitate; or
 * nothing but who is here.
 */
export type Veil = 'open' | 'pointerless' | 'sealed'

/** What is shown of one client behind each veil, as JSON. */
export type PresenceState = Record<Veil, string>

/** The state of a client that has left. */
export const NOBODY: Readonly<PresenceState> = { open: 'null', pointerless: 'null', sealed: 'null' }

const STATE_BYTES = 8 * 1024

/** The state with the sender's identity written by us; null when it is not one a browser could read. */
export function stamped(
  json: string,
  { person, role }: { person: Person; role: Role },
): PresenceState | null {
  if (Buffer.byteLength(json) > STATE_BYTES) return null
  const state = parseState(json)
  if (state === undefined) return null
  if (state === null) return { ...NOBODY }
  const stamp = { person: { ...person, hue: hueOf(person.id), role } }
  const open = JSON.stringify({ ...state, ...stamp })
  const pointerless = role === 'facilitator' ? open : JSON.stringify({ ...state, pointer: null, ...stamp })
  return { open, pointerless, sealed: JSON.stringify(stamp) }
}

function parseState(json: string): object | null | undefined {
  try {
    const state: unknown = JSON.parse(json)
    return typeof state === 'object' && !Array.isArray(state) ? state : undefined
  } catch {
    return undefined
  }
}
