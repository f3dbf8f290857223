import { EventEmitter } from 'node:events'
import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { byteReader, readText, readUint } from './byte-reader.ts'
import { until } from './until.ts'

/** Somebody at a board with the stock client, as a program does it: a bearer secret and no Origin. */
export interface Client {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  /** Says `saved`, `synced` and `event` when that changes. */
  readonly news: EventEmitter
  /** What was announced to it so far. */
  readonly events: { readonly type: string }[]
  /** How many sync messages of the present socket the server says are on disk. */
  saved(): number
  /** Fulfilled when everything written so far is on disk. */
  allSaved(): Promise<void>
  synced(): Promise<void>
  /** Fulfilled when the server closed the socket for good, with its code. */
  turnedAway(): Promise<number>
  leave(): void
}

export interface Place {
  readonly http: string
  readonly board: string
  readonly secret: string
}

const SAVED = 100
const EVENT = 101

export function aClient(
  { http, board, secret }: Place,
  params: Record<string, string> = { v: '1' },
  doc = new Y.Doc(),
): Client {
  const sockets = countingSocket(secret)
  const provider = new WebsocketProvider(`${http.replace('http', 'ws')}/sync`, board, doc, {
    WebSocketPolyfill: sockets.Socket as unknown as typeof globalThis.WebSocket, // the provider uses what both share
    disableBc: true,
    params,
  })
  const news = new EventEmitter()
  let saved = 0
  provider.messageHandlers[SAVED] = (_encoder, decoder) => {
    saved = readUint(byteReader(decoder.arr.subarray(decoder.pos)))
    news.emit('saved')
  }
  const events: { readonly type: string }[] = []
  provider.messageHandlers[EVENT] = (_encoder, decoder) => {
    events.push(JSON.parse(readText(byteReader(decoder.arr.subarray(decoder.pos)))))
    news.emit('event')
  }
  provider.on('sync', () => news.emit('synced'))
  provider.on('status', () => {
    saved = 0
  })
  return {
    doc,
    provider,
    news,
    events,
    saved: () => saved,
    allSaved: () => until(news, 'saved', () => provider.synced && saved > 0 && saved === sockets.sent()),
    synced: () => until(news, 'synced', () => provider.synced),
    turnedAway: () => new Promise((resolve) => provider.once('closed', ({ code }) => resolve(code))),
    leave() {
      provider.destroy()
      doc.destroy()
    },
  }
}

/** A `ws` socket class that carries the secret and counts the sync messages sent on its newest socket. */
function countingSocket(secret: string) {
  let sent = 0
  class Socket extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { Authorization: `Bearer ${secret}` } })
      sent = 0
    }
    override send(data: Uint8Array): void {
      if (data[0] === 0 && data[1] !== 0) sent += 1
      super.send(data)
    }
  }
  return { Socket, sent: () => sent }
}
