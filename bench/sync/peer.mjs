import { once } from 'node:events'
import * as encoding from 'lib0/encoding'
import WebSocket from 'ws'

// A client that costs as little as a client can: it keeps no document of what it hears and looks only for the
// marks that other peers put into their texts.

const STEP_1_OF_NOBODY = Uint8Array.of(0, 0, 1, 0)
const STEP_2_OF_NOTHING = Uint8Array.of(0, 1, 2, 0, 0)

/** A text that says when it was sent. */
export function stamp() {
  return `@t${performance.now().toFixed(3).padStart(14, '0')}`
}

/** The text that a scenario writes last. */
export const END = '@the-end'

/** Joins a room and asks for all that is in it. */
export async function peer(server, room) {
  const { kind, port } = server
  const socket = new WebSocket(`ws://127.0.0.1:${port}${room.path}`, {
    headers: room.headers,
    perMessageDeflate: false,
  })
  const here = { socket, delays: [], saves: [], bytes: 0, send, edit, point, hears, has: hears(END), leave }
  const pending = []
  let saved = 0
  socket.on('message', (packet) => {
    here.bytes += packet.length
    const now = performance.now()
    const count = kind.saved(kind.unwrapped(packet), saved)
    if (count !== null) {
      for (; saved < count; saved++) here.saves.push(now - (pending.shift() ?? now))
      socket.emit('saved')
      return
    }
    for (let at = packet.indexOf('@t'); at >= 0; at = packet.indexOf('@t', at + 2)) {
      const sent = Number(packet.toString('latin1', at + 2, at + 16))
      if (!Number.isNaN(sent)) here.delays.push(now - sent)
    }
  })
  socket.on('error', () => {})
  function send(frame) {
    if (frame[0] === 0 && frame[1] !== 0) pending.push(performance.now())
    if (socket.readyState === WebSocket.OPEN) socket.send(kind.wrapped(room.name, frame))
  }
  function edit(update) {
    send(message([0, 2], update))
  }
  /** Says where the hand of a client id is. */
  function point(client, clock, state) {
    const encoder = encoding.createEncoder()
    for (const number of [1, client, clock]) encoding.writeVarUint(encoder, number)
    encoding.writeVarString(encoder, JSON.stringify(state))
    send(message([1], encoding.toUint8Array(encoder)))
  }
  /** Fulfilled when a text has arrived. */
  function hears(text) {
    return new Promise((resolve) => {
      const look = (packet) => {
        if (!packet.includes(text)) return
        socket.off('message', look)
        resolve()
      }
      socket.on('message', look)
    })
  }
  function leave() {
    socket.terminate()
  }
  here.allSaved = async () => {
    while (pending.length > 0) await once(socket, 'saved')
  }
  await Promise.race([
    once(socket, 'open'),
    once(socket, 'close').then(() => Promise.reject(new Error('refused'))),
  ])
  for (const frame of kind.opening()) send(frame)
  send(STEP_1_OF_NOBODY)
  send(STEP_2_OF_NOTHING)
  return here
}

function message(numbers, payload) {
  const encoder = encoding.createEncoder()
  for (const number of numbers) encoding.writeVarUint(encoder, number)
  encoding.writeVarUint8Array(encoder, payload)
  return encoding.toUint8Array(encoder)
}
