import fc from 'fast-check'
import * as Y from 'yjs'

/** One thing a hand does: who (of three), what, and two small numbers that pick where and what with. */
export interface Step {
  readonly who: number
  readonly what: 'field' | 'row' | 'drop' | 'type' | 'erase' | 'push' | 'pull' | 'undo' | 'sync' | 'reload'
  readonly a: number
  readonly b: number
}

const WHATS = ['field', 'row', 'drop', 'type', 'erase', 'push', 'pull', 'undo', 'sync', 'reload'] as const

/** Sessions of up to 60 steps by three people who are online only now and then. */
export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({ who: fc.nat(2), what: fc.constantFrom(...WHATS), a: fc.nat(5), b: fc.nat(9) }),
  { minLength: 1, maxLength: 60 },
)

/**
 * Plays a session with real Yjs documents and answers every message a server would get, in order: a person's
 * work arrives when they sync, update by update or as one full exchange. `merged` is the board the server
 * should end with.
 */
export function anEditingSession(session: readonly Step[]): { messages: Uint8Array[]; merged: Y.Doc } {
  const merged = new Y.Doc({ gc: true })
  const messages: Uint8Array[] = []
  const people = [0, 1, 2].map(() => aPerson())
  const sync = (who: number, isLive: boolean) => {
    const person = people[who]
    if (person === undefined) return
    const exchange = Y.encodeStateAsUpdate(person.doc, Y.encodeStateVector(merged))
    for (const message of isLive && person.hasExchanged ? person.unsent : [exchange]) {
      messages.push(message)
      Y.applyUpdate(merged, message)
    }
    person.unsent.length = 0
    person.hasExchanged = true
    Y.applyUpdate(person.doc, Y.encodeStateAsUpdate(merged, Y.encodeStateVector(person.doc)), 'server')
  }
  for (const step of session) {
    const person = people[step.who]
    if (step.what === 'sync') sync(step.who, step.a % 2 === 0)
    else if (step.what === 'reload' && person !== undefined) people[step.who] = aPerson(person.doc)
    else if (person !== undefined) play(step, person)
  }
  for (const who of [0, 1, 2]) sync(who, false)
  return { messages, merged }
}

interface Person {
  readonly doc: Y.Doc
  readonly undo: Y.UndoManager
  readonly unsent: Uint8Array[]
  /** Whether the page has told all it has: what it found in its own copy came in no update. */
  hasExchanged: boolean
}

/** A page with the board open; a reload keeps the content and, as in a browser, takes a new client id. */
function aPerson(before?: Y.Doc): Person {
  const doc = new Y.Doc()
  if (before !== undefined) Y.applyUpdate(doc, Y.encodeStateAsUpdate(before))
  const unsent: Uint8Array[] = []
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'server') unsent.push(update)
  })
  const undo = new Y.UndoManager([doc.getMap('rows'), doc.getText('note'), doc.getArray('list')], {
    captureTimeout: 0,
  })
  return { doc, undo, unsent, hasExchanged: before === undefined }
}

function play({ what, a, b }: Step, { doc, undo }: Person): void {
  const rows = doc.getMap<Y.Map<unknown>>('rows')
  const note = doc.getText('note')
  const list = doc.getArray<unknown>('list')
  if (what === 'field')
    rows.get(`r${a}`)?.set(`f${b % 3}`, b % 2 === 0 ? { x: a + 0.5, y: -b } : [null, 'é한🙂', 2 ** 40])
  if (what === 'row') rows.set(`r${a}`, aRow(b))
  if (what === 'drop') rows.delete(`r${a}`)
  if (what === 'type') note.insert(Math.min(a, note.length), ['a', 'é', '한', '🙂', 'long text'][b % 5] ?? '')
  if (what === 'erase' && note.length > 0) note.delete(Math.min(a, note.length - 1), 1)
  if (what === 'push') list.insert(Math.min(a, list.length), b % 2 === 0 ? [b, true] : [new Y.Map()])
  if (what === 'pull' && list.length > 0) list.delete(Math.min(a, list.length - 1), 1)
  if (what === 'undo') {
    if (b % 3 === 0) undo.redo()
    else undo.undo()
  }
}

function aRow(b: number): Y.Map<unknown> {
  const row = new Y.Map<unknown>()
  row.set('name', new Y.Text(`row ${b}`))
  const members = new Y.Map<boolean>()
  members.set(`m${b}`, true)
  row.set('members', members)
  row.set('count', b)
  return row
}
