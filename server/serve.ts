import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Config } from './config.ts'
import type { Log } from './log.ts'
import { secureHeaders } from './security-headers.ts'
import { sqliteStorage } from './storage/sqlite-storage.ts'
import { type SyncServer, syncServer } from './sync-server.ts'

/** Whoever shows pages; the server works without (then every page is a 404). */
export interface Pages {
  readonly isDevelopment: boolean
  answer(request: IncomingMessage, response: ServerResponse): void
  upgrade(request: IncomingMessage, wire: Duplex, head: Buffer): void
  close(): Promise<void>
}

/** A server that is listening. */
export interface Serving {
  readonly port: number
  close(): Promise<void>
}

/** Opens the storage and one port for everything: pages, API and sockets. Throws when either is taken. */
export async function serve(config: Config, pages: Pages | null, log: Log): Promise<Serving> {
  const sync = syncServer(sqliteStorage(config.dataDir), config, log)
  const server = createServer((request, response) => {
    secureHeaders(request, response, pages?.isDevelopment ?? false)
    if (sync.answer(request, response)) return
    if (pages === null) response.writeHead(404).end()
    else pages.answer(request, response)
  })
  const wires = new Set<Duplex>()
  server.on('upgrade', (request, wire, head) => {
    wires.add(wire)
    wire.once('close', () => wires.delete(wire))
    if (sync.upgrade(request, wire, head)) return
    if (pages === null) wire.destroy()
    else pages.upgrade(request, wire, head)
  })
  try {
    const port = await listen(server, config)
    return { port, close: () => close(server, sync, pages, wires) }
  } catch (error) {
    await sync.close()
    throw error
  }
}

function listen(server: Server, { port, host }: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explained(error, port)))
    server.listen(port, host, () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}

function explained(error: Error, port: number): Error {
  if (!('code' in error) || error.code !== 'EADDRINUSE') return error
  return new Error(`Port ${port} is already in use. Stop the other program, or start with PORT=${port + 1}.`)
}

/** How long a client has to answer our goodbye. */
const GOODBYE_MS = 1_000

/** First it is not ready, then the boards are written and closed, last whatever connection is still open. */
async function close(
  server: Server,
  sync: SyncServer,
  pages: Pages | null,
  wires: Set<Duplex>,
): Promise<void> {
  sync.drain()
  await sync.close()
  const closed = new Promise((resolve) => server.close(resolve))
  await pages?.close()
  server.closeAllConnections()
  const end = setTimeout(() => wires.forEach((wire) => void wire.destroy()), GOODBYE_MS)
  await closed
  clearTimeout(end)
}
