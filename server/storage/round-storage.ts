export const ROUND_MODES = ['named', 'anonymous'] as const
export type RoundMode = (typeof ROUND_MODES)[number]
export type Turn = 1 | 2

/** The panel's answer, computed before the vote. It stays here until it is revealed. */
export interface SealedForecast {
  readonly forecast: string
  /** Number of the last update it was computed from. */
  readonly seq: number
  /** SHA-256 that anyone may see before the reveal, and check after it. */
  readonly digest: string
}

/** A sealed round with everything that must not leave before its reveal. */
export interface Round {
  readonly id: string
  readonly board: string
  readonly mode: RoundMode
  readonly allowsEditing: boolean
  /** Ids of those who could vote when it began. */
  readonly roster: readonly string[]
  readonly stage: 'voting' | 'revealed' | 'finished'
  readonly turn: Turn
  readonly startedAt: number
  /** From then on it may be revealed whoever is missing; null when there is no such time. */
  readonly closesAt: number | null
  /** When the newest reveal of ballots was. */
  readonly revealedAt: number | null
  readonly panelRevealedAt: number | null
  readonly finishedAt: number | null
  readonly panel: SealedForecast
  readonly salt: string
  /** Orders the ballots and labels their voters; never leaves, and is gone when an anonymous round is finished. */
  readonly seed: string | null
}

/** A vote. `voter` is a person's id, and a label that leads nowhere once an anonymous round is finished. */
export interface Ballot {
  readonly turn: Turn
  readonly voter: string
  /** Null in an anonymous round. */
  readonly name: string | null
  /** JSON as it is hashed into the receipt. */
  readonly ballot: string
  readonly nonce: string
  readonly receipt: string
}

export interface RoundStorage {
  /** Begins a round; false when the board has one that is not finished. */
  start(round: Round): Promise<boolean>
  one(board: string, id: string): Promise<Round | null>
  /** The newest round, finished or not. */
  newest(board: string): Promise<Round | null>
  finished(board: string): Promise<Round[]>
  /** Writes how far a round has come, when it still is at `before`; answers whether it was. */
  advance(before: Round, after: Round): Promise<boolean>
  /** Ends a round for good, and puts these ballots in the place of those it has. */
  finish(round: Round, ballots: readonly Ballot[]): Promise<void>
  /** Takes a round and its ballots away as if they had never been. */
  remove(board: string, id: string): Promise<void>
  /** Keeps a vote in the place of the voter's earlier one, while that turn is being voted on; else false. */
  cast(board: string, round: string, ballot: Ballot): Promise<boolean>
  ballots(board: string, round: string): Promise<Ballot[]>
}
