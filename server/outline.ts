import type { DeleteSet, Inspection } from './inspection.ts'
import { unite } from './ranges.ts'

/**
 * What a snapshot holds, without its content, in one piece of bytes that is searched as it lies: the same in the
 * database and in memory, so that opening a board reads no document, and an idle one weighs a few kilobytes.
 *
 *   HEAD     words: the form, how many clients, words of ranges, depths, roots
 *   clients  words, sorted by client id: client, clock, where its ranges end, where its depths end
 *   ranges   words: deleted clocks of one client after the other, `from, to …`
 *   depths   words: from which clock on; then, for each, one byte: how deep
 *   roots    JSON in UTF-8
 */
export interface Outline {
  readonly clients: Uint32Array
  readonly ranges: Uint32Array
  readonly depthClocks: Uint32Array
  readonly depths: Uint8Array
  readonly roots: readonly string[]
}

/** Changes with the form; an outline of another one, or of another byte order, is none. */
const FORM = 0x6f_75_74_31
const HEAD_WORDS = 5
const CLIENT_WORDS = 4
const WORD_BYTES = 4

export const EMPTY_OUTLINE: Outline = {
  clients: new Uint32Array(),
  ranges: new Uint32Array(),
  depthClocks: new Uint32Array(),
  depths: new Uint8Array(),
  roots: [],
}

/** Packs what was read of a snapshot. */
export function packedOutline({ grown, deletes, roots }: Inspection): Uint8Array {
  const sorted = [...grown].sort((a, b) => a.client - b.client)
  const clients: number[] = []
  const ranges: number[] = []
  const depthClocks: number[] = []
  const depths: number[] = []
  for (const growth of sorted) {
    for (const clock of unite(unite([], growth.gone), deletes.get(growth.client) ?? [])) ranges.push(clock)
    for (let i = 0; i < growth.depths.length; i += 2) {
      depthClocks.push(growth.depths[i] ?? 0)
      depths.push(growth.depths[i + 1] ?? 0)
    }
    clients.push(growth.client, growth.to, ranges.length, depths.length)
  }
  const names = Buffer.from(JSON.stringify(roots))
  const head = [FORM, sorted.length, ranges.length, depths.length, names.length]
  const words = Uint32Array.from([...head, ...clients].concat(ranges, depthClocks))
  const packed = new Uint8Array(words.byteLength + depths.length + names.length)
  packed.set(new Uint8Array(words.buffer))
  packed.set(depths, words.byteLength)
  packed.set(names, words.byteLength + depths.length)
  return packed
}

/** The outline in these bytes; null when they are of another form. They are copied only where words cannot begin. */
export function outlineIn(bytes: Uint8Array): Outline | null {
  const { buffer, byteOffset, byteLength } = bytes
  if (byteLength < HEAD_WORDS * WORD_BYTES) return null
  if (byteOffset % WORD_BYTES !== 0) return outlineIn(bytes.slice())
  const head = new Uint32Array(buffer, byteOffset, HEAD_WORDS)
  const [form = 0, clients = 0, ranges = 0, depths = 0, names = 0] = head
  const words = HEAD_WORDS + clients * CLIENT_WORDS + ranges + depths
  if (form !== FORM || byteLength !== words * WORD_BYTES + depths + names) return null
  let at = byteOffset + HEAD_WORDS * WORD_BYTES
  const nextWords = (length: number) => {
    const found = new Uint32Array(buffer, at, length)
    at += length * WORD_BYTES
    return found
  }
  return {
    clients: nextWords(clients * CLIENT_WORDS),
    ranges: nextWords(ranges),
    depthClocks: nextWords(depths),
    depths: new Uint8Array(buffer, at, depths),
    roots: JSON.parse(Buffer.from(buffer, at + depths, names).toString('utf8')),
  }
}

/** The next clock of a client id; 0 when it has never written. */
export function clockIn(outline: Outline, client: number): number {
  const at = placeOf(outline, client)
  return at === null ? 0 : (outline.clients[at + 1] ?? 0)
}

/** The next clock of every client id. */
export function clocksIn({ clients }: Outline): Map<number, number> {
  const clocks = new Map<number, number>()
  for (let at = 0; at < clients.length; at += CLIENT_WORDS) clocks.set(clients[at] ?? 0, clients[at + 1] ?? 0)
  return clocks
}

/** How many shared types stand above an item. */
export function depthIn(outline: Outline, client: number, clock: number): number {
  const { clients, depthClocks, depths } = outline
  const at = placeOf(outline, client)
  if (at === null) return 0
  const first = endBefore(clients, at, 3)
  let low = first
  let high = clients[at + 3] ?? first
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((depthClocks[middle] ?? 0) > clock) high = middle
    else low = middle + 1
  }
  return low === first ? 0 : (depths[low - 1] ?? 0)
}

/** What is deleted of a client id. */
export function rangesIn(outline: Outline, client: number): Uint32Array {
  const at = placeOf(outline, client)
  return at === null ? EMPTY_OUTLINE.ranges : rangesAt(outline, at)
}

/** All that is deleted: a state vector says nothing about it. */
export function deletesIn(outline: Outline): DeleteSet<Uint32Array> {
  const { clients } = outline
  const deletes: DeleteSet<Uint32Array> = new Map()
  for (let at = 0; at < clients.length; at += CLIENT_WORDS) {
    const ranges = rangesAt(outline, at)
    if (ranges.length > 0) deletes.set(clients[at] ?? 0, ranges)
  }
  return deletes
}

function rangesAt({ clients, ranges }: Outline, at: number): Uint32Array {
  return ranges.subarray(endBefore(clients, at, 2), clients[at + 2])
}

/** Where the part of the client before this one ends. */
function endBefore(clients: Uint32Array, at: number, word: 2 | 3): number {
  return clients[at - CLIENT_WORDS + word] ?? 0
}

function placeOf({ clients }: Outline, client: number): number | null {
  let low = 0
  let high = clients.length / CLIENT_WORDS
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((clients[middle * CLIENT_WORDS] ?? 0) < client) low = middle + 1
    else high = middle
  }
  return clients[low * CLIENT_WORDS] === client ? low * CLIENT_WORDS : null
}
