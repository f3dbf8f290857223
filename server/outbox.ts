import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import { CLOSE, type CloseCode } from './close-code.ts'
import { gatherer } from './gatherer.ts'
import type { Packet } from './packet.ts'

/** Bytes that may wait for a reader. Beyond, it is cut off, since the memory is everybody's. */
const BUFFERED_BYTES = 4 * 1024 * 1024
/** How long a cut-off reader has to take the close frame before the connection is torn down. */
const LINGER_MS = 2_000

/** The way out to one client. Sending never waits and never throws. */
export interface Outbox {
  send(frame: Uint8Array): void
  /** The same for what goes to many. */
  sendPacket(packet: Packet): void
  /** One answer as it lies on the wire, in pieces; a large one is not held against the reader. */
  sendAll(pieces: readonly Uint8Array[]): void
  close(code: CloseCode, reason: string): void
}

const gather = gatherer()

/** @param wire the raw connection under the socket, to gather many frames into few writes */
export function outbox(socket: WebSocket, wire: Duplex): Outbox {
  let allowance = BUFFERED_BYTES
  const close = (code: CloseCode, reason: string) => {
    if (socket.readyState !== socket.OPEN) return
    socket.close(code, reason)
    setTimeout(() => socket.terminate(), LINGER_MS).unref()
  }
  const mayWrite = ({ length }: Uint8Array) => {
    if (socket.readyState !== socket.OPEN) return false
    if (socket.bufferedAmount > allowance) {
      close(CLOSE.tooSlow, 'too slow a reader')
      return false
    }
    allowance = Math.max(allowance, BUFFERED_BYTES + length) // one large edit is not held against it either
    gather(wire)
    return true
  }
  const send = (frame: Uint8Array) => {
    if (mayWrite(frame)) socket.send(frame)
  }
  return {
    send,
    sendPacket(packet) {
      if (mayWrite(packet)) wire.write(packet)
    },
    sendAll(pieces) {
      allowance = BUFFERED_BYTES + pieces.reduce((sum, { length }) => sum + length, 0)
      for (const piece of pieces) if (mayWrite(piece)) wire.write(piece)
    },
    close,
  }
}
