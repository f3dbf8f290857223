import type { DeleteSet, Growth, Inspection } from './inspection.ts'
import { clockIn, clocksIn, depthIn, EMPTY_OUTLINE, type Outline, rangesIn } from './outline.ts'
import { pushMissing, type Ranges, unite } from './ranges.ts'

/**
 * What a board already holds, without its content: per client id the next clock, what is deleted and how
 * deep each stretch of clocks is nested. A Yjs document takes 11–13 times its bytes in memory; this takes a
 * few bytes for every page load that ever touched the board.
 */
export interface Known {
  /** What the snapshot holds. */
  base: Outline
  /** What has come since, by client id. */
  readonly since: Map<number, Since>
  readonly roots: Set<string>
}

/** What a client id's items have come to beyond the snapshot. */
interface Since {
  clock: number
  /** Only what the snapshot does not know as deleted. */
  deleted: Ranges
  /** `clock, depth, clock, depth …` of the items that the snapshot has not: from this clock on, they lie this deep. */
  depths: number[]
}

export function nothingKnown(): Known {
  return knownFrom(EMPTY_OUTLINE)
}

export function knownFrom(base: Outline): Known {
  return { base, since: new Map(), roots: new Set(base.roots) }
}

/** The next clock expected of a client id; 0 when it has never written. */
export function clockOf(known: Known, client: number): number {
  return known.since.get(client)?.clock ?? clockIn(known.base, client)
}

/** The same of every client id. */
export function clocksOf(known: Known): Map<number, number> {
  const clocks = clocksIn(known.base)
  for (const [client, { clock }] of known.since) clocks.set(client, clock)
  return clocks
}

/** How many shared types stand above the item: 0 for what lies directly in a root. */
export function depthOf(known: Known, client: number, clock: number): number {
  const depths = known.since.get(client)?.depths
  const isSince = depths !== undefined && clock >= (depths[0] ?? Number.POSITIVE_INFINITY)
  return isSince ? depthAt(depths, clock) : depthIn(known.base, client, clock)
}

/** Looks a clock up in a `clock, depth …` list. */
export function depthAt(depths: readonly number[], clock: number): number {
  const after = firstAfter(depths, clock)
  return after === 0 ? 0 : (depths[after - 1] ?? 0)
}

/** Appends to `into` those parts of [from, to) that are not yet deleted. */
export function pushNewlyDeleted(known: Known, client: number, from: number, to: number, into: Ranges): void {
  const since = known.since.get(client)?.deleted ?? []
  const gaps: Ranges = []
  pushMissing(rangesIn(known.base, client), from, to, gaps)
  for (let i = 0; i < gaps.length; i += 2) pushMissing(since, gaps[i] ?? 0, gaps[i + 1] ?? 0, into)
}

/** Takes in what an accepted update brings. From here on later messages are judged against it. */
export function absorb(known: Known, inspection: Inspection): void {
  for (const growth of inspection.grown) grow(sinceOf(known, growth.client), growth)
  markDeleted(known, inspection.deletes)
  for (const root of inspection.roots) known.roots.add(root)
}

/** Lets a newer snapshot take over all it holds; what came while it was made stays. */
export function takeOver(known: Known, base: Outline): void {
  known.base = base
  for (const [client, { clock, deleted, depths }] of known.since) {
    const packed = clockIn(base, client)
    const left: Since = { clock, deleted: [], depths: clock > packed ? depthsFrom(depths, packed) : [] }
    const ranges = rangesIn(base, client)
    for (let i = 0; i < deleted.length; i += 2)
      pushMissing(ranges, deleted[i] ?? 0, deleted[i + 1] ?? 0, left.deleted)
    if (clock > packed || left.deleted.length > 0) known.since.set(client, left)
    else known.since.delete(client)
  }
}

function markDeleted(known: Known, deletes: DeleteSet): void {
  for (const [client, ranges] of deletes) {
    const held = sinceOf(known, client)
    held.deleted = unite(held.deleted, ranges)
  }
}

function grow(held: Since, growth: Growth): void {
  held.clock = growth.to
  held.deleted = unite(held.deleted, growth.gone)
  for (let i = 0; i < growth.depths.length; i += 2) {
    const depth = growth.depths[i + 1] ?? 0
    if (held.depths.at(-1) !== depth) held.depths.push(growth.depths[i] ?? 0, depth)
  }
}

function sinceOf(known: Known, client: number): Since {
  const found = known.since.get(client)
  if (found !== undefined) return found
  const fresh: Since = { clock: clockIn(known.base, client), deleted: [], depths: [] }
  known.since.set(client, fresh)
  return fresh
}

/** The rest of a `clock, depth …` list, from a clock on. */
function depthsFrom(depths: readonly number[], clock: number): number[] {
  return [clock, depthAt(depths, clock), ...depths.slice(firstAfter(depths, clock))]
}

/** Index of the first entry of a `clock, depth …` list that begins after `clock`. */
function firstAfter(depths: readonly number[], clock: number): number {
  let low = 0
  let high = depths.length / 2
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((depths[middle * 2] ?? 0) > clock) high = middle
    else low = middle + 1
  }
  return low * 2
}
