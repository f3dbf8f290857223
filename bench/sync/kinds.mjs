import { randomUUID } from 'node:crypto'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

// How each server is spoken to. All of them speak y-websocket; Hocuspocus puts the room before every message.

const NOTHING = {
  opening: () => [],
  wrapped: (_room, frame) => frame,
  unwrapped: (frame) => frame,
  saved: () => null,
}

export const hundredfold = {
  ...NOTHING,
  name: 'Hundredfold',
  file: 'hundredfold',
  async room(port) {
    const response = await fetch(`http://127.0.0.1:${port}/api/boards`, { method: 'POST' })
    const { board, secret } = await response.json()
    return { name: board, path: `/sync/${board}?v=1`, headers: { Authorization: `Bearer ${secret}` } }
  },
  /** How many messages of a socket are saved, after one more of its answers. */
  saved: (frame) =>
    frame[0] === 100 ? decoding.readVarUint(decoding.createDecoder(frame.subarray(1))) : null,
}

export const hocuspocus = {
  name: 'Hocuspocus',
  file: 'hocuspocus',
  async room() {
    const name = randomUUID()
    return { name, path: '/', headers: {} }
  },
  opening: () => [Uint8Array.of(2, 0, 0)],
  wrapped(room, frame) {
    const encoder = encoding.createEncoder()
    encoding.writeVarString(encoder, room)
    encoding.writeUint8Array(encoder, frame)
    return encoding.toUint8Array(encoder)
  },
  unwrapped(frame) {
    return frame.subarray(1 + frame[0]) // a name of less than 128 bytes
  },
  saved: (frame, before) => (frame[0] === 8 ? before + 1 : null),
}

export const yWebsocket = {
  ...NOTHING,
  name: '@y/websocket-server',
  file: 'y-websocket',
  async room() {
    const name = randomUUID()
    return { name, path: `/${name}`, headers: {} }
  },
}

export const echo = { ...yWebsocket, name: 'ws echo', file: 'echo' }
