/** Collects the protocol's bytes in plain numbers and blocks; small messages only, so simplicity wins. */
export interface ByteWriter {
  readonly parts: Uint8Array[]
  loose: number[]
}

export function byteWriter(): ByteWriter {
  return { parts: [], loose: [] }
}

/** Seven bits a byte, low bits first: the only integer the protocol writes. */
export function writeUint(writer: ByteWriter, value: number): void {
  let rest = value
  while (rest >= 128) {
    writer.loose.push((rest % 128) + 128)
    rest = Math.floor(rest / 128)
  }
  writer.loose.push(rest)
}

/** Bytes as they are, without a length. */
export function writeBytes(writer: ByteWriter, bytes: Uint8Array): void {
  settle(writer)
  writer.parts.push(bytes)
}

export function writeBlock(writer: ByteWriter, bytes: Uint8Array): void {
  writeUint(writer, bytes.length)
  writeBytes(writer, bytes)
}

export function writeText(writer: ByteWriter, text: string): void {
  writeBlock(writer, Buffer.from(text, 'utf8'))
}

/** Everything written so far, in one piece of its own. */
export function written(writer: ByteWriter): Uint8Array {
  settle(writer)
  const bytes = new Uint8Array(writer.parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of writer.parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

function settle(writer: ByteWriter): void {
  if (writer.loose.length === 0) return
  writer.parts.push(Uint8Array.from(writer.loose))
  writer.loose = []
}
