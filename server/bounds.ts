/** What one server takes on. All of it is far above honest use of the machine it is meant for. */
export interface Bounds {
  readonly sockets: number
  readonly socketsPerBoard: number
  readonly socketsPerAddress: number
  /** Boards open at the same time. */
  readonly rooms: number
  /** Stored bytes of one board, snapshot and log. */
  readonly boardBytes: number
}

export const DEFAULT_BOUNDS: Bounds = {
  sockets: 5000,
  socketsPerBoard: 500,
  socketsPerAddress: 500,
  rooms: 2000,
  boardBytes: 64 * 1024 * 1024,
}
