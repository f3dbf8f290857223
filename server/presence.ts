import type { Allowance } from './allowance.ts'
import { type ByteReader, byteReader, readText, readUint, remaining } from './byte-reader.ts'
import { byteWriter, writeText, writeUint, written } from './byte-writer.ts'
import { NOBODY, type PresenceState, stamped, type Veil } from './presence-state.ts'
import { Refused } from './refused.ts'
import type { Role } from './storage/role.ts'
import type { Person } from './storage/storage.ts'

/** Where people are and what they point at, by client id. Kept in memory only. */
export type Presence = Map<number, Seen>

/** Someone who may speak: one socket. The object itself is its identity. */
export interface Speaker {
  readonly person: Person
  readonly role: Role
  /** How often it may say something new; an update too many is dropped, as the next one replaces it. */
  readonly gestures: Allowance
}

interface Seen extends PresenceState {
  /** The socket that speaks for this client id; null once it has left. */
  speaker: Speaker | null
  readonly person: Person
  /** The speaker's own clock; a state that is not newer is an echo. */
  heard: number
  /** The clock we last gave out. Ours, so that no client can freeze another's by running it ahead. */
  told: number
}

/** Bytes of one presence message; a larger one is ignored whole. The room's echo of 150 people still fits. */
export const PRESENCE_BYTES = 64 * 1024
const CLIENTS_A_SOCKET = 4

/**
 * Takes in a presence message and answers what the others should be told, or null. Every stock client sends
 * every state it receives back again; only a socket's own client ids count, so that presence does not grow
 * with the square of the people, and nobody can move another's cursor. Behind a veil others are told only what
 * changes there; on a sealed board that is who came and left and nothing else, not even that a hand moved:
 * pointing at a card is the vote.
 */
export function hear(
  presence: Presence,
  speaker: Speaker,
  states: Uint8Array,
  now: number,
  veil: Veil,
): Uint8Array | null {
  if (states.length > PRESENCE_BYTES) return null
  try {
    const before = veil === 'open' ? null : shownBehind(veil, presence)
    const heard = heardClients(presence, speaker, byteReader(states), now)
    const isNews = (client: number) =>
      before === null || presence.get(client)?.[veil] !== (before.get(client) ?? NOBODY[veil])
    const news = heard.filter(isNews)
    renew(presence, now, news)
    return relay(presence, news, veil)
  } catch (error) {
    if (error instanceof Refused) return null
    throw error
  }
}

/** Takes the socket's people off the board and answers what the others should be told, or null. */
export function leave(presence: Presence, speaker: Speaker, now: number): Uint8Array | null {
  const left: number[] = []
  for (const [client, seen] of presence) {
    if (seen.speaker !== speaker) continue
    seen.speaker = null
    Object.assign(seen, NOBODY)
    seen.told = nextClock(seen.told, now)
    left.push(client)
  }
  return relay(presence, left, 'open')
}

/** Writes a speaker's new name or role into what is shown of them; answers what the others should be told. */
export function restamp(presence: Presence, speaker: Speaker, now: number, veil: Veil): Uint8Array | null {
  const own = [...presence].filter(([, seen]) => seen.speaker === speaker && isHere(seen))
  for (const [, seen] of own) {
    Object.assign(seen, stamped(seen.open, speaker))
    seen.told = nextClock(seen.told, now)
  }
  return relay(
    presence,
    own.map(([client]) => client),
    veil,
  )
}

/** Makes what is shown of these clients news again: clients ignore a clock they had. */
export function renew(presence: Presence, now: number, clients: Iterable<number> = presence.keys()): void {
  for (const client of clients) {
    const seen = presence.get(client)
    if (seen !== undefined) seen.told = nextClock(seen.told, now)
  }
}

/** Those who are here and of whom nobody was told for a while. */
export function silentSince(presence: Presence, time: number): readonly number[] {
  return [...presence].flatMap(([client, seen]) => (isHere(seen) && seen.told < time ? [client] : []))
}

/** Everybody of these who is here except the one who asks: a client must never be told its own past state. */
export function everyoneElse(
  presence: Presence,
  speaker: Speaker,
  veil: Veil,
  clients: Iterable<number> = presence.keys(),
): Uint8Array | null {
  const isOther = (client: number) => {
    const seen = presence.get(client)
    return seen !== undefined && seen.speaker !== speaker && isHere(seen)
  }
  return relay(presence, [...clients].filter(isOther), veil)
}

function shownBehind(veil: Veil, presence: Presence): ReadonlyMap<number, string> {
  return new Map([...presence].map(([client, seen]) => [client, seen[veil]]))
}

function isHere(seen: Seen): boolean {
  return seen.open !== NOBODY.open
}

function heardClients(presence: Presence, speaker: Speaker, reader: ByteReader, now: number): number[] {
  const count = readUint(reader)
  if (count > remaining(reader)) throw new Refused('truncated')
  const heard: number[] = []
  for (let i = 0; i < count; i++) {
    const client = readUint(reader)
    const clock = readUint(reader)
    const json = readText(reader)
    if (!maySpeak(presence, speaker, client, clock, json)) continue
    const state = stamped(json, speaker)
    if (state === null || (state.open !== NOBODY.open && !speaker.gestures.take(now))) continue
    const told = presence.get(client)?.told ?? 0
    presence.set(client, { speaker, person: speaker.person, heard: clock, told, ...state })
    heard.push(client)
  }
  return heard
}

function maySpeak(
  presence: Presence,
  speaker: Speaker,
  client: number,
  clock: number,
  json: string,
): boolean {
  const seen = presence.get(client)
  if (seen?.speaker === speaker) {
    return clock > seen.heard || (clock === seen.heard && json === NOBODY.open && isHere(seen))
  }
  const own = ownClients(presence, speaker)
  if (seen === undefined) return own < CLIENTS_A_SOCKET
  // the same page back on a new socket: its first words, or something newer than anything it could echo
  return seen.person.id === speaker.person.id && (own === 0 || clock > seen.told)
}

function ownClients(presence: Presence, speaker: Speaker): number {
  let own = 0
  for (const seen of presence.values()) if (seen.speaker === speaker) own += 1
  return own
}

/**
 * Clocks given out are times, so that they also grow over a restart of the server: clients remember the last
 * clock of everyone and ignore what is not above it.
 */
function nextClock(told: number, now: number): number {
  return Math.max(told + 1, now)
}

function relay(presence: Presence, clients: readonly number[], veil: Veil): Uint8Array | null {
  if (clients.length === 0) return null
  const writer = byteWriter()
  writeUint(writer, clients.length)
  for (const client of clients) {
    const seen = presence.get(client)
    writeUint(writer, client)
    writeUint(writer, seen?.told ?? 0)
    writeText(writer, (seen ?? NOBODY)[veil])
  }
  return written(writer)
}

/** Forgets who left. Late echoes of them are over by then; without it a long-lived room would only grow. */
export function forgetTheGone(presence: Presence, leftBefore: number): void {
  for (const [client, seen] of presence)
    if (seen.speaker === null && seen.told < leftBefore) presence.delete(client)
}
