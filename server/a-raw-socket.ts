import WebSocket from 'ws'

/** A socket that speaks byte by byte, for what no honest client would say. */
export interface RawSocket {
  /** Frames received so far. */
  readonly frames: Uint8Array[]
  readonly socket: WebSocket
  send(...bytes: number[]): void
  /** Fulfilled with the first frame that fits, past or future. */
  frame(fits: (frame: Uint8Array) => boolean): Promise<Uint8Array>
  /** Fulfilled with the close code; an upgrade that was refused counts as its HTTP status. */
  readonly closed: Promise<number>
}

export function aRawSocket(url: string, headers: Record<string, string>): Promise<RawSocket> {
  const socket = new WebSocket(url, { headers })
  const frames: Uint8Array[] = []
  socket.on('message', (data: Buffer) => {
    frames.push(new Uint8Array(data))
    socket.emit('frame')
  })
  const closed = new Promise<number>((resolve) => {
    socket.on('close', (code) => resolve(code))
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
  })
  socket.on('error', () => {})
  const raw: RawSocket = {
    frames,
    socket,
    closed,
    send: (...bytes) => socket.send(Uint8Array.from(bytes)),
    frame: (fits) =>
      new Promise((resolve) => {
        const look = () => {
          const found = frames.find(fits)
          if (found !== undefined) resolve(found)
          else socket.once('frame', look)
        }
        look()
      }),
  }
  return new Promise((resolve) => {
    socket.on('open', () => resolve(raw))
    socket.on('unexpected-response', () => resolve(raw))
  })
}
