import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import { CLOSE, type CloseCode } from './close-code.ts'

/** Bytes that may wait for a reader. Beyond, it is cut off, since the memory is everybody's. */
const BUFFERED_BYTES = 4 * 1024 * 1024
/** How long a cut-off reader has to take the close frame before the connection is torn down. */
const LINGER_MS = 2_000

/** The way out to one client. Sending never waits and never throws. */
export interface Outbox {
  send(frame: Uint8Array): void
  /** Frames of one answer, in one write; a large answer is not held against the reader. */
  sendAll(frames: readonly Uint8Array[]): void
  close(code: CloseCode, reason: string): void
}

/** @param wire the raw connection under the socket, to gather many frames into few packets */
export function outbox(socket: WebSocket, wire: Duplex): Outbox {
  let allowance = BUFFERED_BYTES
  const close = (code: CloseCode, reason: string) => {
    if (socket.readyState !== socket.OPEN) return
    socket.close(code, reason)
    setTimeout(() => socket.terminate(), LINGER_MS).unref()
  }
  const send = (frame: Uint8Array) => {
    if (socket.readyState !== socket.OPEN) return
    if (socket.bufferedAmount > allowance) return close(CLOSE.tooSlow, 'too slow a reader')
    allowance = Math.max(allowance, BUFFERED_BYTES + frame.length) // one large edit is not held against it either
    socket.send(frame)
  }
  const sendAll = (frames: readonly Uint8Array[]) => {
    allowance = BUFFERED_BYTES + frames.reduce((sum, frame) => sum + frame.length, 0)
    wire.cork()
    for (const frame of frames) send(frame)
    wire.uncork()
  }
  return { send, sendAll, close }
}
