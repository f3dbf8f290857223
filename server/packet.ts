/** A frame as it lies on the wire, header and all: made once, however many it is sent to. */
export type Packet = Buffer & { readonly isPacket: unique symbol }

const BINARY = 0x82 // one whole message of bytes, unmasked as a server's are

/** RFC 6455, section 5.2. */
export function packetOf(frame: Uint8Array): Packet {
  return Buffer.concat([headerOf(frame.length), frame]) as Packet // the only place that makes one
}

/** The same in two pieces, for what is too large to be copied: all that comes before the payload, and the payload. */
export function piecesOf(start: Uint8Array, payload: Uint8Array): readonly [Uint8Array, Uint8Array] {
  return [Buffer.concat([headerOf(start.length + payload.length), start]), payload]
}

function headerOf(length: number): Buffer {
  if (length < 126) return Buffer.from([BINARY, length])
  const header = Buffer.alloc(length < 65_536 ? 4 : 10)
  header.writeUInt8(BINARY, 0)
  header.writeUInt8(length < 65_536 ? 126 : 127, 1)
  if (length < 65_536) header.writeUInt16BE(length, 2)
  else header.writeBigUInt64BE(BigInt(length), 2)
  return header
}
