import * as decoding from 'lib0/decoding'
import { IndexeddbPersistence } from 'y-indexeddb'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { isSame } from '#lib/model/is-same.ts'
import { type BoardDocument, boardDocument } from './board-document.ts'
import { type Ending, endingOf, isHopeless, type Trouble, troubleOf } from './closing.ts'
import { countingSocket } from './counting-socket.ts'
import { copyName, forgetCopies } from './device-copy.ts'
import { type Presence, presence } from './presence.ts'
import { type Link, PATIENCE_MILLISECONDS, type SaveStatus, saveStatus } from './save-status.ts'
import { type Hindrance, hindranceOf, keepsCopy, type Role, standingAfter, standingAs } from './standing.ts'

/** Which board to join, and as whom. `server` is the address of the sync socket, `wss://host/sync`. */
export interface Invitation {
  readonly server: string
  readonly board: string
  readonly epoch: number
  readonly name: string
  /** As what the server let us in; whoever may always edit also keeps a copy here, against a reload offline. */
  readonly role: Role
  readonly socket?: typeof WebSocket
}

/** The server's word for "committed to disk"; the rest of the protocol is y-websocket's. */
const SAVED = 100
/** Something happened on the board besides edits: comments, phases, rounds. JSON, told by `server/README.md`. */
const EVENT = 101

/** What is known of a session; the same object until something changes. */
export interface SessionState {
  readonly save: SaveStatus
  /** The whole board has arrived, from the server or from this device. */
  readonly loaded: boolean
  readonly ending: Ending | null
  /** Why the server hung up, until it has us back; null when only the network is gone. */
  readonly trouble: Trouble | null
  readonly role: Role
  /** Why edits of this person do not enter the board now; the document then takes none. */
  readonly hindrance: Hindrance | null
}

/** One tab at one board: the document, the people, and the truth about what is saved. */
export interface Session {
  readonly document: BoardDocument
  readonly presence: Presence
  state(): SessionState
  subscribe(listener: () => void): () => void
  /** Hears what the server announces, as it came from the wire: whoever listens parses what they know. */
  hear(listener: (event: unknown) => void): () => void
  /** Takes every copy of the board off this device and keeps none from now on; the board itself stays. */
  forget(): Promise<void>
  close(): void
}

/** Joins a board. Edits may begin at once; they merge with what the server has. */
export function openSession(invitation: Invitation): Session {
  const doc = new Y.Doc()
  let standing = standingAs(invitation.role)
  let current: SessionState = {
    save: { kind: 'saving', changes: 0 },
    loaded: false,
    ending: null,
    trouble: null,
    role: standing.role,
    hindrance: hindranceOf(standing),
  }
  const document = guarded(boardDocument(doc), () => current.hindrance === null)
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
  current = { ...current, save: saveStatus(link) }
  let lastProgress = performance.now()

  function update(change: Partial<Link>, more: Partial<SessionState> = {}): void {
    link = { ...link, ...change }
    const save = saveStatus(link)
    if (save.kind === 'saved') link = { ...link, changes: 0 }
    const next = { ...current, ...more, save }
    if (isSame(next, current)) return
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
    standing = standingAfter(standing, event)
    update({}, { role: standing.role, hindrance: hindranceOf(standing) })
    if (!keepsCopy(standing.role)) void forget()
    for (const hearer of hearers) hearer(event)
  }
  provider.on('status', ({ status }) => update({ open: status === 'connected' }))
  provider.on('sync', (synced) => update({ synced }, synced ? { loaded: true, trouble: null } : {}))
  provider.on('connection-close', (event) => {
    // Trying again in vain says nothing new: what the server said last stands until it has us back.
    const trouble = troubleOf(event?.code) ?? current.trouble
    update({ open: false, refused: isHopeless(trouble) }, { trouble })
  })
  provider.on('closed', ({ code }) => {
    const ending = endingOf(code)
    update({ open: false }, { ending, hindrance: 'ended' })
    if (ending === 'revoked' || ending === 'deleted') void forget()
  })
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

  const { board, epoch } = invitation
  let device = keepsCopy(invitation.role) ? new IndexeddbPersistence(copyName(board, epoch), doc) : null
  let isForgotten = false
  async function forget(): Promise<void> {
    if (isForgotten || typeof indexedDB === 'undefined') return
    isForgotten = true
    const kept = device
    device = null
    await kept?.destroy()
    await forgetCopies(board)
  }
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
    forget,
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

/** A document that takes no edits of one's own while the server would not: it ends the session of who tries. */
function guarded(document: BoardDocument, mayEdit: () => boolean): BoardDocument {
  return {
    ...document,
    apply: (edits) => {
      if (mayEdit()) document.apply(edits)
    },
  }
}
