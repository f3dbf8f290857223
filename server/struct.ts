import { type ByteReader, readByte, readUint, skipText } from './byte-reader.ts'
import type { Limits } from './limits.ts'
import { Refused } from './refused.ts'
import { readRoot, skipKey, skipValues, type Tally } from './struct-value.ts'

/** No id. Client ids and clocks are never negative, so −1 costs no object on the hot path. */
export const NONE = -1

/** One struct of an update, read into the same record again and again so that a scan allocates nothing. */
export interface Struct {
  length: number
  isDeleted: boolean
  isType: boolean
  originClient: number
  originClock: number
  rightClient: number
  rightClock: number
  parentClient: number
  parentClock: number
  root: string | null
}

export function emptyStruct(): Struct {
  return {
    length: 0,
    isDeleted: false,
    isType: false,
    originClient: NONE,
    originClock: NONE,
    rightClient: NONE,
    rightClock: NONE,
    parentClient: NONE,
    parentClock: NONE,
    root: null,
  }
}

const GC = 0
const DELETED = 1
const STRING = 4
const TYPE = 7
const ANY = 8
const SKIP = 10
const HIGHEST_TYPE_ALLOWED = 2 // array, map, text; the XML types are not in any board

/**
 * Reads one struct of the v1 encoding. Byte layout: an info byte (low five bits the kind, 128 left
 * neighbour follows, 64 right neighbour follows, 32 a map key follows), the neighbours, or when there are
 * none the parent, then the content.
 */
export function readStruct(reader: ByteReader, struct: Struct, limits: Limits, tally: Tally): void {
  const info = readByte(reader)
  const kind = info & 31
  clear(struct)
  if (kind === SKIP) throw new Refused('gap')
  if (kind === GC) {
    struct.length = readUint(reader)
    struct.isDeleted = true
  } else {
    readPlace(reader, info, struct, limits)
    readContent(reader, kind, struct, limits, tally)
  }
  if (struct.length < 1) throw new Refused('clock_range')
}

function readPlace(reader: ByteReader, info: number, struct: Struct, limits: Limits): void {
  if (info & 128) {
    struct.originClient = readUint(reader)
    struct.originClock = readUint(reader)
  }
  if (info & 64) {
    struct.rightClient = readUint(reader)
    struct.rightClock = readUint(reader)
  }
  if (info & 192) return
  if (readUint(reader) === 1) {
    struct.root = readRoot(reader, limits)
  } else {
    struct.parentClient = readUint(reader)
    struct.parentClock = readUint(reader)
  }
  if (info & 32) skipKey(reader, limits)
}

function readContent(reader: ByteReader, kind: number, struct: Struct, limits: Limits, tally: Tally): void {
  if (kind === DELETED) {
    struct.length = readUint(reader)
    struct.isDeleted = true
  } else if (kind === STRING) {
    struct.length = skipText(reader, limits.textBytes)
  } else if (kind === TYPE) {
    if (readUint(reader) > HIGHEST_TYPE_ALLOWED) throw new Refused('forbidden_content')
    struct.length = 1
    struct.isType = true
  } else if (kind === ANY) {
    struct.length = readUint(reader)
    skipValues(reader, struct.length, limits, tally, 0)
  } else {
    throw new Refused('forbidden_content') // JSON, binary, embed, format, sub-document
  }
}

function clear(struct: Struct): void {
  struct.length = 0
  struct.isDeleted = false
  struct.isType = false
  struct.originClient = NONE
  struct.rightClient = NONE
  struct.parentClient = NONE
  struct.root = null
}
