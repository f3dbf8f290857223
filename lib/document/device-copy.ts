import { IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'
import type { Board } from '#lib/model/board.ts'
import { reader } from './read.ts'

/** The name of a board's copy in this browser. It belongs to one epoch, so that a restored backup never meets it. */
export function copyName(board: string, epoch: number): string {
  return `${prefix(board)}${epoch}`
}

/** Takes every copy of a board off this device, of earlier epochs too. */
export async function forgetCopies(board: string): Promise<void> {
  for (const name of await copiesOf(board)) indexedDB.deleteDatabase(name)
}

/**
 * What this device kept of a board before the board was restored from a backup, the latest of several; it never
 * merges, so that it can only be looked at or saved elsewhere. Null when there is no such copy.
 */
export async function earlierCopy(board: string, epoch: number): Promise<Board | null> {
  const name = (await earlierCopies(board, epoch)).at(-1)
  if (name === undefined) return null
  const doc = new Y.Doc()
  const kept = new IndexeddbPersistence(name, doc)
  await kept.whenSynced
  const { board: found } = reader(doc).read()
  await kept.destroy()
  doc.destroy()
  return found
}

/** Takes the copies of earlier epochs off this device. */
export async function forgetEarlierCopies(board: string, epoch: number): Promise<void> {
  for (const name of await earlierCopies(board, epoch)) indexedDB.deleteDatabase(name)
}

async function earlierCopies(board: string, epoch: number): Promise<readonly string[]> {
  const epochOf = (name: string) => Number(name.slice(prefix(board).length))
  const names = (await copiesOf(board)).filter((name) => epochOf(name) < epoch)
  return names.sort((a, b) => epochOf(a) - epochOf(b))
}

async function copiesOf(board: string): Promise<readonly string[]> {
  const known = await indexedDB.databases()
  return known.flatMap(({ name }) => (name?.startsWith(prefix(board)) ? [name] : []))
}

function prefix(board: string): string {
  return `hundredfold/${board}/`
}
