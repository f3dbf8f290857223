import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { answerApi, pathOf } from './api.ts'
import { answerBoardApi } from './board-api.ts'
import { connect } from './connection.ts'
import { type Decision, decide } from './door.ts'
import { keepAlive } from './keep-alive.ts'
import { codeOf, type Log } from './log.ts'
import { reader } from './reader.ts'
import { rooms as openRooms } from './rooms.ts'
import type { Storage } from './storage/storage.ts'
import { versions } from './versions.ts'

/** The part of the server that owns boards and people. It knows nothing of pages. */
export interface SyncServer {
  /** Answers an API request; false when the request is for a page. */
  answer(request: IncomingMessage, response: ServerResponse): boolean
  /** Takes an upgrade under `/sync/`; false when it is somebody else's. */
  upgrade(request: IncomingMessage, wire: Duplex, head: Buffer): boolean
  /** Writes what was let in, tells everybody that the server restarts, and closes the storage. */
  close(): Promise<void>
}

/** Larger messages end the connection; clients send an import in several transactions. */
const MESSAGE_BYTES = 1024 * 1024

export function syncServer(storage: Storage, publicOrigins: readonly string[], log: Log): SyncServer {
  const rooms = openRooms(storage, log, (room) => history.edited(room.board.id))
  const content = reader(storage, rooms)
  const history = versions(storage, content, log)
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MESSAGE_BYTES, perMessageDeflate: false })
  const stopKeepAlive = keepAlive(sockets)
  const around = {
    queue: rooms.queue,
    now: Date.now,
    left: rooms.left,
    refused: (room: { board: { id: string } }, code: string) =>
      log({ level: 'warn', event: 'message_refused', board: room.board.id, code }),
  }

  const admit = (request: IncomingMessage, wire: Duplex, head: Buffer, decision: Decision) => {
    if (decision.kind === 'refuse') return refuse(wire, decision.status)
    sockets.handleUpgrade(request, wire, head, (socket: WebSocket) => {
      sockets.emit('connection', socket, request)
      if (decision.kind === 'enter') connect(socket, wire, decision.room, decision.visitor, around)
      else turnAway(socket, decision.code, decision.reason)
    })
  }
  return {
    answer: (request, response) =>
      answerBoardApi(request, response, {
        storage,
        publicOrigins,
        log,
        rooms,
        reader: content,
        versions: history,
      }) || answerApi(request, response, { storage, publicOrigins, log }),
    upgrade(request, wire, head) {
      if (!pathOf(request).startsWith('/sync/')) return false
      wire.on('error', () => wire.destroy()) // nobody else listens while the board is being opened
      decide(request, { storage, rooms, publicOrigins }).then(
        (decision) => admit(request, wire, head, decision),
        (error: unknown) => {
          log({ level: 'error', event: 'upgrade_failed', code: codeOf(error) })
          refuse(wire, 503)
        },
      )
      return true
    },
    async close() {
      stopKeepAlive()
      history.close()
      await rooms.close()
      await content.close()
      await storage.close()
    },
  }
}

const STATUS_TEXT = { 403: 'Forbidden', 404: 'Not Found', 503: 'Service Unavailable' } as const

function refuse(wire: Duplex, status: keyof typeof STATUS_TEXT): void {
  wire.end(`HTTP/1.1 ${status} ${STATUS_TEXT[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

function turnAway(socket: WebSocket, code: number, reason: string): void {
  socket.on('error', () => socket.terminate())
  socket.close(code, reason)
}
