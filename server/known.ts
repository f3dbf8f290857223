import type { DeleteSet, Growth, Inspection } from './inspection.ts'
import { covers, pushMissing, type Ranges, unite } from './ranges.ts'

/**
 * What a board already holds, without its content: per client id the next clock, what is deleted and how
 * deep each stretch of clocks is nested. A Yjs document takes 11–13 times its bytes in memory; this takes
 * a few bytes for every page load that ever touched the board.
 */
export interface Known {
  readonly clients: Map<number, Holding>
  readonly roots: Set<string>
}

interface Holding {
  clock: number
  deleted: Ranges
  /** `clock, depth, clock, depth …`: from this clock on, items lie this deep. */
  depths: number[]
}

export function nothingKnown(): Known {
  return { clients: new Map(), roots: new Set() }
}

/** The next clock expected of a client id; 0 when it has never written. */
export function clockOf(known: Known, client: number): number {
  return known.clients.get(client)?.clock ?? 0
}

/** How many shared types stand above the item: 0 for what lies directly in a root. */
export function depthOf(known: Known, client: number, clock: number): number {
  return depthAt(known.clients.get(client)?.depths ?? [], clock)
}

/** Looks a clock up in a `clock, depth …` list. */
export function depthAt(depths: readonly number[], clock: number): number {
  let low = 0
  let high = depths.length / 2
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((depths[middle * 2] ?? 0) > clock) high = middle
    else low = middle + 1
  }
  return low === 0 ? 0 : (depths[low * 2 - 1] ?? 0)
}

/** Appends to `into` those parts of [from, to) that are not yet deleted. */
export function pushNewlyDeleted(known: Known, client: number, from: number, to: number, into: Ranges): void {
  const deleted = known.clients.get(client)?.deleted ?? []
  if (!covers(deleted, from, to)) pushMissing(deleted, from, to, into)
}

/** Takes in what an accepted update brings. From here on later messages are judged against it. */
export function absorb(known: Known, inspection: Inspection): void {
  for (const growth of inspection.grown) grow(holding(known, growth.client), growth)
  markDeleted(known, inspection.deletes)
  for (const root of inspection.roots) known.roots.add(root)
}

/** Marks ranges as deleted, for instance those which folding a log made explicit. */
export function markDeleted(known: Known, deletes: DeleteSet): void {
  for (const [client, ranges] of deletes) {
    const held = holding(known, client)
    held.deleted = unite(held.deleted, ranges)
  }
}

/** Everything deleted on the board; the state vector says nothing about it. */
export function deletedIn(known: Known): DeleteSet {
  const deletes: DeleteSet = new Map()
  for (const [client, held] of known.clients) if (held.deleted.length > 0) deletes.set(client, held.deleted)
  return deletes
}

function grow(held: Holding, growth: Growth): void {
  held.clock = growth.to
  held.deleted = unite(held.deleted, growth.gone)
  for (let i = 0; i < growth.depths.length; i += 2) {
    const depth = growth.depths[i + 1] ?? 0
    if (held.depths.at(-1) !== depth) held.depths.push(growth.depths[i] ?? 0, depth)
  }
}

function holding(known: Known, client: number): Holding {
  const found = known.clients.get(client)
  if (found !== undefined) return found
  const fresh: Holding = { clock: 0, deleted: [], depths: [] }
  known.clients.set(client, fresh)
  return fresh
}
