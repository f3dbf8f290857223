import type { WebSocket, WebSocketServer } from 'ws'
import { KEEP_ALIVE_FRAME } from './messages.ts'

/** Well inside the 30 s after which the stock client hangs up on a silent server. */
const EVERY_MS = 20_000

/**
 * Says something to every socket now and then, and hangs up on those that did not answer the last ping: a
 * closed laptop leaves its person on the board otherwise. Answers how to stop.
 */
export function keepAlive(sockets: WebSocketServer): () => void {
  const silent = new WeakSet<WebSocket>()
  sockets.on('connection', (socket: WebSocket) => {
    socket.on('pong', () => silent.delete(socket))
  })
  const timer = setInterval(() => {
    for (const socket of sockets.clients) {
      if (silent.has(socket)) socket.terminate()
      else if (socket.readyState === socket.OPEN) {
        silent.add(socket)
        socket.ping()
        socket.send(KEEP_ALIVE_FRAME)
      }
    }
  }, EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}
