import type { Duplex } from 'node:stream'
import type { RawData, WebSocket } from 'ws'
import { allowance } from './allowance.ts'
import { CLOSE } from './close-code.ts'
import type { CommitQueue } from './commit-queue.ts'
import { editing } from './editing.ts'
import type { Member } from './member.ts'
import { type Message, parseMessage, presenceFrame, step1Frame } from './messages.ts'
import { type Outbox, outbox } from './outbox.ts'
import { everyoneElse, hear, leave } from './presence.ts'
import { broadcast, type Room, veilOf } from './room.ts'
import { traffic } from './traffic.ts'
import type { Visitor } from './visitor.ts'

/** What a connection needs of the server around it. */
export interface Surroundings {
  readonly queue: CommitQueue
  /** See {@link import('./rooms.ts').Rooms.catchUp}. */
  catchUp(
    room: Room,
    clocks: ReadonlyMap<number, number>,
    send: (pieces: readonly Uint8Array[]) => void,
  ): void
  /** Stored bytes of a board beyond which it takes no more. */
  readonly boardBytes: number
  now(): number
  /** Called once, when the member is in the room. */
  entered(room: Room, member: Member): void
  /** Called once, when the socket is gone and the member has left the room. */
  left(room: Room): void
  refused(room: Room, code: string): void
}

/** Step 1 costs 4 bytes to send and a whole board to answer. */
const STEP_1_BURST = 5
const STEP_1_INTERVAL_MS = 10_000
/** Twice what an honest client says of its hand, 20 times a second. */
const GESTURE_BURST = 60
const GESTURE_INTERVAL_MS = 25

/**
 * Puts a socket into a room. The room is open before the socket is, so that its first words are heard; from
 * here on it is a conversation: we say what the board has, the client says what it has, both send what the
 * other lacks, then edits and presence flow until one of them hangs up.
 */
export function connect(
  socket: WebSocket,
  wire: Duplex,
  room: Room,
  visitor: Visitor,
  around: Surroundings,
): void {
  const out = outbox(socket, wire)
  const member: Member = {
    pass: visitor.pass,
    person: visitor.pass.person,
    ...visitor.standing,
    gestures: allowance(GESTURE_BURST, GESTURE_INTERVAL_MS),
    hasExtensions: visitor.hasExtensions,
    isCaughtUp: false,
    isWithheld: false,
    send: out.send,
    sendPacket: out.sendPacket,
    close: out.close,
  }
  const listen = listener(member, out, room, around)
  const judge = traffic()
  room.members.add(member)
  socket.on('message', (data: RawData, isBinary: boolean) => {
    if (socket.readyState !== socket.OPEN) return // already hung up on; nothing more is taken from it
    if (!isBinary) return out.close(CLOSE.badMessage, 'text frames are not part of the protocol')
    const frame = bytesOf(data)
    const verdict = judge(frame, around.now())
    if (verdict === null) return listen(parseMessage(frame))
    around.refused(room, verdict === CLOSE.tooFast ? 'too_fast' : 'too_big')
    out.close(verdict, verdict === CLOSE.tooFast ? 'sends too much' : 'a message above 1 MiB')
  })
  socket.on('error', () => socket.terminate()) // a broken frame or connection; `close` follows
  socket.on('close', () => {
    room.members.delete(member)
    if (member.role === 'facilitator') room.ledUntil = around.now()
    tell(room, leave(room.presence, member, around.now()), member)
    around.left(room)
  })
  out.send(step1Frame(room.known))
  around.entered(room, member)
}

function listener(member: Member, out: Outbox, room: Room, around: Surroundings) {
  const edit = editing(member, room, around)
  const step1 = allowance(STEP_1_BURST, STEP_1_INTERVAL_MS)
  let hasSpoken = false
  const tellAll = (pieces: readonly Uint8Array[]) => {
    out.sendAll(pieces)
    member.isCaughtUp = true
  }

  return (message: Message | string): void => {
    if (typeof message === 'string') {
      around.refused(room, message)
      out.close(CLOSE.badMessage, message)
    } else if (message.kind === 'step1') {
      if (step1.take(around.now())) around.catchUp(room, message.clocks, tellAll)
      else out.close(CLOSE.tooFast, 'asks for the whole board too often')
    } else if (message.kind === 'step2' || message.kind === 'update') {
      edit(message.update, message.kind === 'step2')
    } else if (message.kind === 'presence') {
      tell(room, hear(room.presence, member, message.states, around.now(), veilOf(room)), member)
      if (!hasSpoken) greet(member, room)
      hasSpoken = true
    } else if (message.kind === 'query') greet(member, room)
  }
}

/** Tells someone who is here, once it is known which client ids are their own. */
function greet(member: Member, room: Room): void {
  const others = everyoneElse(room.presence, member, veilOf(room))
  if (others !== null) member.send(presenceFrame(others))
}

function tell(room: Room, states: Uint8Array | null, except: Member): void {
  if (states !== null) broadcast(room, presenceFrame(states), except)
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data)
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data
}
