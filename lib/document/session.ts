import * as decoding from 'lib0/decoding'
import { IndexeddbPersistence } from 'y-indexeddb'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { type BoardDocument, boardDocument } from './board-document.ts'
import { countingSocket } from './counting-socket.ts'
import { type Presence, presence } from './presence.ts'
import { type Link, PATIENCE_MILLISECONDS, type SaveStatus, saveStatus } from './save-status.ts'

/** Which board to join, and as whom. `server` is the address of the sync socket, `wss://host/sync`. */
export interface Invitation {
  readonly server: string
  readonly board: string
  readonly epoch: number
  readonly name: string
  /** Also keep the board in this browser, so that a reload without network loses nothing. */
  readonly keepOnDevice: boolean
  readonly socket?: typeof WebSocket
}

/** Why the server will not have us back. */
export type Ending = 'refused' | 'revoked' | 'no-board' | 'other-epoch' | 'deleted' | 'newer-version'
const endings: Readonly<Record<number, Ending>> = {
  4400: 'refused',
  4403: 'revoked',
  4404: 'no-board',
  4409: 'other-epoch',
  4410: 'deleted',
  4426: 'newer-version',
}
/** The server's word for "committed to disk"; the rest of the protocol is y-websocket's. */
const SAVED = 100
/** Something happened on the board besides edits: comments, phases, rounds. JSON, told by `server/README.md`. */
const EVENT = 101
const CANNOT_STORE = 4507

/** What is known of a session; the same object until something changes. */
export interface SessionState {
  readonly save: SaveStatus
  /** The whole board has arrived, from the server or from this device. */
  readonly loaded: boolean
  readonly ending: Ending | null
}

/** One tab at one board: the document, the people, and the truth about what is saved. */
export interface Session {
  readonly document: BoardDocument
  readonly presence: Presence
  state(): SessionState
  subscribe(listener: () => void): () => void
  /** Hears what the server announces, as it came from the wire: whoever listens parses what they know. */
  hear(listener: (event: unknown) => void): () => void
  close(): void
}

/** Joins a board. Edits may begin at once; they merge with what the server has. */
export function openSession(invitation: Invitation): Session {
  const doc = new Y.Doc()
  const document = boardDocument(doc)
  const listeners = new Set<() => void>()
  const hearers = new Set<(event: unknown) => void>()
  let link: Link = {
    open: false,
    synced: false,
    sent: 0,
    acknowledged: 0,
    refused: false,
    changes: 0,
    waitingMilliseconds: 0,
  }
  let current: SessionState = { save: saveStatus(link), loaded: false, ending: null }
  let lastProgress = performance.now()

  function update(change: Partial<Link>, more: Partial<SessionState> = {}): void {
    link = { ...link, ...change }
    const save = saveStatus(link)
    if (save.kind === 'saved') link = { ...link, changes: 0 }
    const next = { ...current, ...more, save: sameSave(current.save, save) ? current.save : save }
    if (next.save === current.save && next.loaded === current.loaded && next.ending === current.ending) return
    current = next
    for (const listener of listeners) listener()
  }

  const provider = new WebsocketProvider(invitation.server, invitation.board, doc, {
    connect: false,
    disableBc: true,
    params: { v: '1', epoch: String(invitation.epoch) },
    WebSocketPolyfill: countingSocket(
      invitation.socket ?? WebSocket,
      () => update({ sent: 0, acknowledged: 0, synced: false }),
      () => {
        if (link.sent === link.acknowledged) lastProgress = performance.now()
        update({ sent: link.sent + 1 })
      },
    ),
  })
  provider.messageHandlers[SAVED] = (_encoder, decoder) => {
    lastProgress = performance.now()
    update({ acknowledged: decoding.readVarUint(decoder), refused: false, waitingMilliseconds: 0 })
  }
  provider.messageHandlers[EVENT] = (_encoder, decoder) => {
    const event: unknown = JSON.parse(decoding.readVarString(decoder))
    for (const hearer of hearers) hearer(event)
  }
  provider.on('status', ({ status }) => update({ open: status === 'connected' }))
  provider.on('sync', (synced) => update({ synced }, synced ? { loaded: true } : {}))
  provider.on('connection-close', (event) => update({ open: false, refused: event?.code === CANNOT_STORE }))
  provider.on('closed', ({ code }) => update({ open: false }, { ending: endings[code] ?? 'refused' }))
  // After the provider's own listener, so that what was just changed already counts as sent.
  const onUpdate = (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (transaction.local) update({ changes: link.changes + 1 })
  }
  doc.on('update', onUpdate)

  const people = presence(provider.awareness, invitation.name)
  const clock = setInterval(() => {
    const waits = link.sent !== link.acknowledged
    update({ waitingMilliseconds: waits ? performance.now() - lastProgress : 0 })
  }, PATIENCE_MILLISECONDS / 4)

  const device = invitation.keepOnDevice ? keptOnDevice(invitation, doc) : null
  const ready = device ? device.whenSynced.catch(() => undefined) : Promise.resolve()
  let closed = false
  void ready.then(() => {
    if (closed) return
    if (doc.getMap('board').size > 0) update({}, { loaded: true })
    provider.connect()
  })

  return {
    document,
    presence: people,
    state: () => current,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    hear(hearer) {
      hearers.add(hearer)
      return () => hearers.delete(hearer)
    },
    close() {
      closed = true
      clearInterval(clock)
      people.destroy()
      provider.destroy()
      document.destroy()
      void device?.destroy()
      doc.off('update', onUpdate)
      doc.destroy()
      listeners.clear()
      hearers.clear()
    },
  }
}

/** The copy on this device belongs to one epoch of the board, so a restored backup never meets it. */
function keptOnDevice({ board, epoch }: Invitation, doc: Y.Doc): IndexeddbPersistence {
  return new IndexeddbPersistence(`hundredfold/${board}/${epoch}`, doc)
}

function sameSave(a: SaveStatus, b: SaveStatus): boolean {
  return a.kind === b.kind && (a.kind !== 'offline' || b.kind !== 'offline' || a.changes === b.changes)
}
