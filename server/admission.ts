import { type Allowance, allowance } from './allowance.ts'
import type { Bounds } from './bounds.ts'

/** Why somebody is turned away, as HTTP says it: too many of theirs, or the server is full. */
export type Crowded = 429 | 503

/** Counts who is here, so that neither one address nor one board takes the whole server. */
export interface Admission {
  /**
   * Takes a place for a socket until `leave` is called. An address is null when it says nothing about people, as
   * behind a proxy that is not trusted.
   */
  enter(address: string | null, board: string): { readonly leave: () => void } | Crowded
  /** Whether this address may send one more request now. */
  mayAsk(address: string | null, now: number): boolean
}

const REQUESTS_BURST = 600
const REQUEST_INTERVAL_MS = 20
/** Beyond so many addresses their accounts begin anew; forgetting is kinder than running out of memory. */
const MOST_ADDRESSES = 10_000

export function admission(bounds: Bounds): Admission {
  const byAddress = new Map<string, number>()
  const byBoard = new Map<string, number>()
  const asking = new Map<string, Allowance>()
  let here = 0

  return {
    enter(address, board) {
      if (here >= bounds.sockets) return 503
      if ((byBoard.get(board) ?? 0) >= bounds.socketsPerBoard) return 503
      if (address !== null && (byAddress.get(address) ?? 0) >= bounds.socketsPerAddress) return 429
      here += 1
      add(byBoard, board, 1)
      if (address !== null) add(byAddress, address, 1)
      return {
        leave() {
          here -= 1
          add(byBoard, board, -1)
          if (address !== null) add(byAddress, address, -1)
        },
      }
    },
    mayAsk(address, now) {
      if (address === null) return true
      if (asking.size >= MOST_ADDRESSES) asking.clear()
      const account = asking.get(address) ?? allowance(REQUESTS_BURST, REQUEST_INTERVAL_MS)
      asking.set(address, account)
      return account.take(now)
    },
  }
}

function add(counts: Map<string, number>, key: string, change: number): void {
  const count = (counts.get(key) ?? 0) + change
  if (count > 0) counts.set(key, count)
  else counts.delete(key)
}
