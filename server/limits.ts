/** Bounds on one update. They are far above honest use: 1 MiB of an import holds about 40,000 structs. */
export interface Limits {
  readonly bytes: number
  readonly clients: number
  readonly structs: number
  /** Ranges of deletes; a client's first exchange repeats every delete of the board. */
  readonly deletes: number
  readonly textBytes: number
  readonly keyBytes: number
  readonly values: number
  readonly valueDepth: number
  /** Shared types inside shared types. From about 1,500 levels on, deleting the outermost wedges Yjs for ever. */
  readonly nesting: number
  /** Top-level names on a whole board; applying 100,000 of them takes Yjs 55 s. */
  readonly roots: number
  readonly clock: number
}

/** For bytes from the network. */
export const WIRE_LIMITS: Limits = {
  bytes: 1 << 20,
  clients: 256,
  structs: 65_536,
  deletes: 100_000,
  textBytes: 256 * 1024,
  keyBytes: 256,
  values: 100_000,
  valueDepth: 8,
  nesting: 8,
  roots: 128,
  clock: 2 ** 31,
}

/** For the first exchange of a socket, which holds everything that was done offline. */
export const EXCHANGE_LIMITS: Limits = {
  ...WIRE_LIMITS,
  bytes: 8 << 20,
  clients: 1024,
  structs: 524_288,
  deletes: 800_000,
  values: 800_000,
}

/** For our own snapshots: a sum of accepted updates, so only the shape is checked, not the size. */
export const STORED_LIMITS: Limits = {
  ...WIRE_LIMITS,
  bytes: Number.POSITIVE_INFINITY,
  clients: Number.POSITIVE_INFINITY,
  structs: Number.POSITIVE_INFINITY,
  deletes: Number.POSITIVE_INFINITY,
  textBytes: Number.POSITIVE_INFINITY,
  values: Number.POSITIVE_INFINITY,
}
