import { byteReader, readBlock, readUint, remaining } from './byte-reader.ts'
import { byteWriter, writeBlock, writeText, writeUint, written } from './byte-writer.ts'
import { clocksOf, type Known } from './known.ts'
import { type RefusalCode, Refused } from './refused.ts'

// The wire, one message per WebSocket frame because the stock client reads only the first:
//
//   0 sync        0 step 1   "this is what I have": a state vector
//                 1 step 2   "this is what you lack"; the first one makes the client say *synced*
//                 2 update   one edit
//   1 presence    states of people, kept nowhere
//   2 auth        answered by close codes instead
//   3 query       "who is here?"
//   100 saved     ours, to clients that ask with ?v=1: so many of your sync messages are on disk
//   101 event     ours, to the same clients: something happened, as JSON

const SYNC = 0
const PRESENCE = 1
const QUERY = 3
const SAVED = 100
const EVENT = 101
const STEP_1 = 0
const STEP_2 = 1
const UPDATE = 2

/** A message from a client, taken apart but with its payload unread. */
export type Message =
  | { readonly kind: 'step1'; readonly clocks: ReadonlyMap<number, number> }
  | { readonly kind: 'step2' | 'update'; readonly update: Uint8Array }
  | { readonly kind: 'presence'; readonly states: Uint8Array }
  | { readonly kind: 'query' | 'unknown' }

/** Parses a frame; the code says what is wrong with it. Unknown types are let pass, as the protocol wants. */
export function parseMessage(frame: Uint8Array): Message | RefusalCode {
  try {
    return parsed(frame)
  } catch (error) {
    if (error instanceof Refused) return error.code
    throw error
  }
}

function parsed(frame: Uint8Array): Message {
  const reader = byteReader(frame)
  const type = readUint(reader)
  if (type === QUERY) return { kind: 'query' }
  if (type !== SYNC && type !== PRESENCE) return { kind: 'unknown' }
  const step = type === SYNC ? readUint(reader) : null
  const payload = readBlock(reader)
  if (remaining(reader) > 0) throw new Refused('trailing')
  if (step === null) return { kind: 'presence', states: payload }
  if (step === STEP_1) return { kind: 'step1', clocks: parseClocks(payload) }
  if (step === STEP_2) return { kind: 'step2', update: payload }
  return step === UPDATE ? { kind: 'update', update: payload } : { kind: 'unknown' }
}

function parseClocks(stateVector: Uint8Array): Map<number, number> {
  const reader = byteReader(stateVector)
  const count = readUint(reader)
  if (count > remaining(reader)) throw new Refused('truncated')
  const clocks = new Map<number, number>()
  for (let i = 0; i < count; i++) clocks.set(readUint(reader), readUint(reader))
  return clocks
}

/** "This is what the board has": the client answers with what it has beyond. */
export function step1Frame(known: Known): Uint8Array {
  const vector = byteWriter()
  const clocks = clocksOf(known)
  writeUint(vector, clocks.size)
  for (const [client, clock] of clocks) {
    writeUint(vector, client)
    writeUint(vector, clock)
  }
  return syncFrame(STEP_1, written(vector))
}

export function updateFrame(update: Uint8Array): Uint8Array {
  return syncFrame(UPDATE, update)
}

/** What such a frame begins with, before an update of so many bytes. */
export function updateStart(length: number): Uint8Array {
  const writer = byteWriter()
  for (const number of [SYNC, UPDATE, length]) writeUint(writer, number)
  return written(writer)
}

/** A step 2 that carries nothing. It goes last, since the stock client calls itself synced at the first one. */
export const SYNCED_FRAME: Uint8Array = syncFrame(STEP_2, Uint8Array.of(0, 0))

export function savedFrame(messages: number): Uint8Array {
  const writer = byteWriter()
  writeUint(writer, SAVED)
  writeUint(writer, messages)
  return written(writer)
}

/** See `event.ts` for what there is to tell. */
export function eventFrame(event: object): Uint8Array {
  const writer = byteWriter()
  writeUint(writer, EVENT)
  writeText(writer, JSON.stringify(event))
  return written(writer)
}

export function presenceFrame(states: Uint8Array): Uint8Array {
  const writer = byteWriter()
  writeUint(writer, PRESENCE)
  writeBlock(writer, states)
  return written(writer)
}

/** Presence of nobody: the stock client hangs up after 30 s without a *message*, and pings are none. */
export const KEEP_ALIVE_FRAME: Uint8Array = presenceFrame(Uint8Array.of(0))

function syncFrame(step: number, payload: Uint8Array): Uint8Array {
  const writer = byteWriter()
  writeUint(writer, SYNC)
  writeUint(writer, step)
  writeBlock(writer, payload)
  return written(writer)
}
