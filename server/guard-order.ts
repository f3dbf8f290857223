import { type ByteReader, byteReader } from './byte-reader.ts'
import type { Group } from './groups.ts'
import type { Growth } from './inspection.ts'
import { clockOf, depthAt, depthOf, type Known } from './known.ts'
import type { Limits } from './limits.ts'
import { Refused } from './refused.ts'
import { emptyStruct, NONE, readStruct, type Struct } from './struct.ts'
import type { Tally } from './struct-value.ts'

/** A walk through one client id's structs. */
interface Walk {
  readonly reader: ByteReader
  readonly have: number
  readonly growth: Growth
  left: number
  clock: number
  /** On the stack, waiting for another client id's structs. */
  isWaiting: boolean
}

interface Scan {
  readonly known: Known
  readonly limits: Limits
  readonly walks: Map<number, Walk>
  readonly roots: string[]
  readonly struct: Struct
}

/**
 * Second pass: walks the structs in an order in which every neighbour and parent comes first, as Yjs will.
 * What refers to something that neither the board nor the update has is refused, and so is a circle: both
 * would stay pending in every browser for ever. On the way it learns how deep each new item lies.
 */
export function growthsInOrder(
  update: Uint8Array,
  groups: readonly Group[],
  known: Known,
  limits: Limits,
): { grown: Growth[]; roots: string[] } {
  const walks = new Map(groups.map((group) => [group.client, walk(update, group, known)]))
  const scan: Scan = { known, limits, walks, roots: [], struct: emptyStruct() }
  for (const start of walks.values()) finish(start, scan)
  const grown = [...walks.values()].map(({ growth }) => growth).filter(({ from, to }) => to > from)
  return { grown, roots: scan.roots }
}

function walk(update: Uint8Array, group: Group, known: Known): Walk {
  const have = clockOf(known, group.client)
  if (group.clock > have) throw new Refused('gap')
  const reader = byteReader(update)
  reader.at = group.at
  const growth: Growth = { client: group.client, from: have, to: have, depths: [], gone: [] }
  return { reader, have, growth, left: group.count, clock: group.clock, isWaiting: false }
}

/** A walk that must pass `clock` before the one below it on the stack can go on. */
interface Errand {
  readonly walk: Walk
  readonly clock: number
}

/** Walks to the end, running errands to other walks where a struct waits. A stack, since chains can be long. */
function finish(start: Walk, scan: Scan): void {
  const stack: Errand[] = [{ walk: start, clock: Number.POSITIVE_INFINITY }]
  for (let errand = stack.at(-1); errand !== undefined; errand = stack.at(-1)) {
    const next = advance(errand, scan)
    errand.walk.isWaiting = next !== null
    if (next === null) stack.pop()
    else stack.push(next)
  }
}

const TALLY: Tally = { structs: 0, values: Number.NEGATIVE_INFINITY } // the first pass has counted

/** Reads on until the errand is done (null) or a struct needs another walk to go first. */
function advance({ walk: current, clock }: Errand, scan: Scan): Errand | null {
  const { reader } = current
  while (current.left > 0 && current.clock <= clock) {
    const before = reader.at
    readStruct(reader, scan.struct, scan.limits, TALLY)
    const errand = errandFor(current, scan)
    if (errand !== null) {
      reader.at = before
      return errand
    }
    take(current, scan)
  }
  return null
}

/** What must go first before this struct can be placed; null when all it refers to is there. */
function errandFor(current: Walk, scan: Scan): Errand | null {
  const { originClient, originClock, rightClient, rightClock, parentClient, parentClock } = scan.struct
  return (
    errandTo(originClient, originClock, current, scan) ??
    errandTo(rightClient, rightClock, current, scan) ??
    errandTo(parentClient, parentClock, current, scan)
  )
}

function errandTo(client: number, clock: number, current: Walk, scan: Scan): Errand | null {
  if (client === NONE) return null
  const other = client === current.growth.client ? current : scan.walks.get(client)
  if (clock < (other === undefined ? clockOf(scan.known, client) : Math.max(other.clock, other.have)))
    return null
  if (other === undefined || other.left === 0) throw new Refused('unknown_reference')
  if (other === current || other.isWaiting) throw new Refused('cycle')
  return { walk: other, clock }
}

function take(current: Walk, scan: Scan): void {
  const { struct, limits } = scan
  const from = Math.max(current.clock, current.have)
  const depth = depthOfStruct(scan)
  if (struct.isType && depth >= limits.nesting) throw new Refused('too_deep')
  current.clock += struct.length
  current.left -= 1
  if (current.clock <= current.have) return
  const { growth } = current
  growth.to = current.clock
  if (growth.depths.at(-1) !== depth) growth.depths.push(from, depth)
  if (struct.isDeleted) growth.gone.push(from, current.clock)
}

/** Neighbours are siblings, so they tell the depth as well as the parent does. */
function depthOfStruct(scan: Scan): number {
  const { struct } = scan
  if (struct.originClient !== NONE) return depthOfItem(struct.originClient, struct.originClock, scan)
  if (struct.rightClient !== NONE) return depthOfItem(struct.rightClient, struct.rightClock, scan)
  if (struct.parentClient !== NONE) return depthOfItem(struct.parentClient, struct.parentClock, scan) + 1
  if (struct.root !== null) noteRoot(struct.root, scan)
  return 0
}

function depthOfItem(client: number, clock: number, scan: Scan): number {
  const inUpdate = scan.walks.get(client)
  const isNew = inUpdate !== undefined && clock >= inUpdate.have
  return isNew ? depthAt(inUpdate.growth.depths, clock) : depthOf(scan.known, client, clock)
}

function noteRoot(root: string, { known, limits, roots }: Scan): void {
  if (known.roots.has(root) || roots.includes(root)) return
  if (known.roots.size + roots.length >= limits.roots) throw new Refused('too_many_roots')
  roots.push(root)
}
