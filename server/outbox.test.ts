import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import WebSocket, { WebSocketServer } from 'ws'
import { type Outbox, outbox } from './outbox.ts'
import { packetOf } from './packet.ts'

let http: Server
let out: Outbox
let wire: Duplex
let client: WebSocket
let heard: Buffer[]

beforeEach(async () => {
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false })
  http = createServer()
  http.on('upgrade', (request, raw, head) => {
    sockets.handleUpgrade(request, raw, head, (socket) => {
      wire = raw
      out = outbox(socket, raw)
    })
  })
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const { port } = http.address() as AddressInfo // it listens on a port
  client = new WebSocket(`ws://127.0.0.1:${port}`)
  heard = []
  client.on('message', (frame: Buffer) => heard.push(frame))
  await once(client, 'open')
})
afterEach(() => {
  client.terminate()
  http.close()
})

function aFrame(length: number): Uint8Array {
  return new Uint8Array(length).map((_, at) => (at * 31 + length) % 256)
}

test('frames and packets arrive whole and in order', async () => {
  // around the lengths at which a header takes another form
  const length = fc.constantFrom(0, 1, 125, 126, 127, 65_535, 65_536, 70_000)
  const parcel = fc.record({ length, isForMany: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(fc.array(parcel, { minLength: 1, maxLength: 30 }), async (parcels) => {
      heard.length = 0
      for (const { length, isForMany } of parcels) {
        if (isForMany) out.sendPacket(packetOf(aFrame(length)))
        else out.send(aFrame(length))
      }
      await expect.poll(() => heard.length).toBe(parcels.length)

      expect(heard.every((frame, at) => frame.equals(aFrame(parcels[at]?.length ?? -1)))).toBe(true)
    }),
    { numRuns: 30 },
  )
})

test('what is said before a goodbye arrives before it', async () => {
  out.sendPacket(packetOf(aFrame(10)))
  out.close(4403, 'enough')
  const [code] = await once(client, 'close')

  expect([code, heard.length]).toEqual([4403, 1])
})

test('small frames of one moment leave in one write', async () => {
  const writes: number[] = []
  const write = wire._writev
  wire._writev = (chunks, done) => {
    writes.push(chunks.length)
    write?.call(wire, chunks, done)
  }
  for (let i = 0; i < 20; i++) out.sendPacket(packetOf(aFrame(10)))
  await expect.poll(() => heard.length).toBe(20)

  expect(writes).toEqual([20])
})
