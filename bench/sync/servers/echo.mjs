import { WebSocketServer } from 'ws'

// What sockets alone cost: every frame goes to everybody else in the room, unread and kept nowhere.

const rooms = new Map()
const server = new WebSocketServer({
  port: Number(process.env.PORT),
  host: '127.0.0.1',
  perMessageDeflate: false,
})
server.on('connection', (socket, { url }) => {
  const room = rooms.get(url) ?? new Set()
  rooms.set(url, room.add(socket))
  socket.on('close', () => room.delete(socket))
  socket.on('message', (frame) => {
    for (const other of room) if (other !== socket) other.send(frame)
  })
})
