import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { addressOf } from './address.ts'
import type { Admission } from './admission.ts'
import { pathOf } from './api.ts'
import { mayEdit } from './conduct.ts'
import { connect, type Surroundings } from './connection.ts'
import { type Decision, type DoorSurroundings, decide } from './door.ts'
import { keepAlive } from './keep-alive.ts'
import { codeOf, type Log } from './log.ts'
import { isAtLeast } from './storage/role.ts'
import { EXCHANGE_BYTES, MESSAGE_BYTES } from './traffic.ts'

/** The way from a request for a socket to a conversation. */
export interface Upgrades {
  /** Takes an upgrade under `/sync/`; false when it is somebody else's. */
  upgrade(request: IncomingMessage, wire: Duplex, head: Buffer): boolean
  /** Bytes that wait for readers, over all sockets. */
  bufferedBytes(): number
  close(): void
}

/** What an upgrade asks and passes on. */
export interface UpgradeSurroundings extends DoorSurroundings {
  readonly gate: Admission
  readonly trustedProxies: number
  readonly log: Log
}

export function upgrades(around: UpgradeSurroundings, connection: Surroundings): Upgrades {
  const { gate, trustedProxies, log } = around
  // who may only look has nothing large to say, and a message is in memory before it can be judged
  const readers = socketsUpTo(MESSAGE_BYTES)
  const editors = socketsUpTo(EXCHANGE_BYTES)
  let isClosed = false
  const stops = [keepAlive(readers), keepAlive(editors)]

  const admit = (request: IncomingMessage, wire: Duplex, head: Buffer, decision: Decision) => {
    if (decision.kind === 'refuse') return refuse(wire, decision.status)
    const sockets = decision.kind === 'enter' && mayDraw(decision) ? editors : readers
    sockets.handleUpgrade(request, wire, head, (socket: WebSocket) => {
      sockets.emit('connection', socket, request)
      if (decision.kind === 'enter') connect(socket, wire, decision.room, decision.visitor, connection)
      else turnAway(socket, decision.code, decision.reason)
    })
  }
  return {
    upgrade(request, wire, head) {
      const path = pathOf(request)
      if (!path.startsWith('/sync/')) return false
      wire.on('error', () => wire.destroy()) // nobody else listens while the board is being opened
      const place = isClosed ? 503 : gate.enter(addressOf(request, trustedProxies), path)
      if (typeof place === 'number') {
        log({ level: 'warn', event: 'upgrade_refused', code: String(place) })
        refuse(wire, place)
        return true
      }
      wire.once('close', place.leave)
      decide(request, around).then(
        (decision) => admit(request, wire, head, decision),
        (error: unknown) => {
          log({ level: 'error', event: 'upgrade_failed', code: codeOf(error) })
          refuse(wire, 503)
        },
      )
      return true
    },
    bufferedBytes: () =>
      [...readers.clients, ...editors.clients].reduce((sum, { bufferedAmount }) => sum + bufferedAmount, 0),
    close() {
      isClosed = true
      for (const stop of stops) stop()
    },
  }
}

/** Editors, also while they have to wait, and whoever may edit in the phase that runs. */
function mayDraw({ room, visitor: { standing } }: Extract<Decision, { kind: 'enter' }>): boolean {
  return isAtLeast(standing.role, 'editor') || mayEdit(standing.role, room.conduct)
}

function socketsUpTo(maxPayload: number): WebSocketServer {
  return new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false })
}

const STATUS_TEXT = {
  403: 'Forbidden',
  404: 'Not Found',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
} as const

function refuse(wire: Duplex, status: keyof typeof STATUS_TEXT): void {
  wire.end(`HTTP/1.1 ${status} ${STATUS_TEXT[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

function turnAway(socket: WebSocket, code: number, reason: string): void {
  socket.on('error', () => socket.terminate())
  socket.close(code, reason)
}
