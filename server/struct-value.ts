import {
  type ByteReader,
  readByte,
  readText,
  readUint,
  remaining,
  skip,
  skipInt,
  skipText,
} from './byte-reader.ts'
import type { Limits } from './limits.ts'
import { Refused } from './refused.ts'

/** Sums over a whole update, so that many small parts cannot add up to a bomb. */
export interface Tally {
  structs: number
  values: number
}

/** Passes over values inside an item, looking at every key on the way. */
export function skipValues(
  reader: ByteReader,
  count: number,
  limits: Limits,
  tally: Tally,
  depth: number,
): void {
  if (count > remaining(reader)) throw new Refused('truncated')
  for (let i = 0; i < count; i++) skipValue(reader, limits, tally, depth)
}

function skipValue(reader: ByteReader, limits: Limits, tally: Tally, depth: number): void {
  tally.values += 1
  if (tally.values > limits.values) throw new Refused('too_many_values')
  if (depth > limits.valueDepth) throw new Refused('too_deep')
  switch (readByte(reader)) {
    case 127: // undefined
    case 126: // null
    case 121: // false
    case 120: // true
      return
    case 125:
      skipInt(reader)
      return
    case 124:
      skip(reader, 4)
      return
    case 123: // float64
    case 122: // bigint
      skip(reader, 8)
      return
    case 119:
      skipText(reader, limits.textBytes)
      return
    case 118:
      skipObject(reader, limits, tally, depth)
      return
    case 117:
      skipValues(reader, readUint(reader), limits, tally, depth + 1)
      return
    default:
      throw new Refused('forbidden_value')
  }
}

function skipObject(reader: ByteReader, limits: Limits, tally: Tally, depth: number): void {
  const count = readUint(reader)
  if (count > remaining(reader)) throw new Refused('truncated')
  for (let i = 0; i < count; i++) {
    skipKey(reader, limits)
    skipValue(reader, limits, tally, depth + 1)
  }
}

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype'])
const FORBIDDEN_LENGTHS = new Set([...FORBIDDEN_KEYS].map((key) => key.length))

/** The name of a top-level type. */
export function readRoot(reader: ByteReader, limits: Limits): string {
  const root = readText(reader, limits.keyBytes)
  if (FORBIDDEN_KEYS.has(root)) throw new Refused('forbidden_key')
  return root
}

/** A key that a browser will use on a plain object: the three that reach a prototype are refused. */
export function skipKey(reader: ByteReader, limits: Limits): void {
  const before = reader.at
  const units = skipText(reader, limits.keyBytes)
  if (!FORBIDDEN_LENGTHS.has(units)) return
  reader.at = before
  if (FORBIDDEN_KEYS.has(readText(reader, limits.keyBytes))) throw new Refused('forbidden_key')
}
