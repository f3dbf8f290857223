import { isUtf8 } from 'node:buffer'
import { Refused } from './refused.ts'

/** A place in foreign bytes. Every read checks its bounds first and throws {@link Refused} when they are left. */
export interface ByteReader {
  readonly bytes: Uint8Array
  at: number
}

/** A reader at the first byte; it never copies. */
export function byteReader(bytes: Uint8Array): ByteReader {
  return { bytes, at: 0 }
}

/** How many bytes are still to be read; a declared count above this is a lie and is refused before any loop. */
export function remaining(reader: ByteReader): number {
  return reader.bytes.length - reader.at
}

export function readByte(reader: ByteReader): number {
  const byte = reader.bytes[reader.at]
  if (byte === undefined) throw new Refused('truncated')
  reader.at += 1
  return byte
}

/** The protocol's unsigned integer: seven bits a byte, low bits first; above 2^53 − 1 it would not be exact. */
export function readUint(reader: ByteReader): number {
  let value = 0
  for (let factor = 1; factor <= 2 ** 49; factor *= 128) {
    const byte = readByte(reader)
    value += (byte & 127) * factor
    if (byte < 128) {
      if (value > Number.MAX_SAFE_INTEGER) throw new Refused('integer')
      return value
    }
  }
  throw new Refused('integer')
}

/** Passes over a signed integer (first byte: six bits and the sign); its value never matters here. */
export function skipInt(reader: ByteReader): void {
  if (readByte(reader) < 128) return
  for (let more = 0; more < 8; more++) if (readByte(reader) < 128) return
  throw new Refused('integer')
}

export function skip(reader: ByteReader, count: number): void {
  if (count > remaining(reader)) throw new Refused('truncated')
  reader.at += count
}

/** The bytes of a length-prefixed block, as a view on the message. */
export function readBlock(reader: ByteReader, max = Number.POSITIVE_INFINITY): Uint8Array {
  const length = readUint(reader)
  if (length > max) throw new Refused('too_long')
  const from = reader.at
  skip(reader, length)
  return reader.bytes.subarray(from, reader.at)
}

/** A length-prefixed string. Broken UTF-8 is refused: a browser would throw on it and go deaf. */
export function readText(reader: ByteReader, max = Number.POSITIVE_INFINITY): string {
  const block = readBlock(reader, max)
  if (!isUtf8(block)) throw new Refused('utf8')
  return Buffer.from(block.buffer, block.byteOffset, block.length).toString('utf8')
}

/** Passes over a string and says how many UTF-16 units it has, the unit in which Yjs counts text. */
export function skipText(reader: ByteReader, max: number): number {
  const length = readUint(reader)
  if (length > max) throw new Refused('too_long')
  const from = reader.at
  skip(reader, length)
  return unitsOf(reader.bytes, from, reader.at)
}

/** Most text is plain ASCII, which needs neither a view on the bytes nor a check of its encoding. */
function unitsOf(bytes: Uint8Array, from: number, to: number): number {
  let units = 0
  let highest = 0
  for (let i = from; i < to; i++) {
    const byte = bytes[i] ?? 0
    if (byte > highest) highest = byte
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1
  }
  if (highest >= 128 && !isUtf8(bytes.subarray(from, to))) throw new Refused('utf8')
  return units
}
