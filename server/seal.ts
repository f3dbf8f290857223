import { createHash } from 'node:crypto'
import type { Turn } from './storage/round-storage.ts'

/** What is shown of the panel's answer before the vote: SHA-256 over it, a line break and the salt. */
export function digestOf(forecast: string, salt: string): string {
  return sha256(`${forecast}\n${salt}`)
}

/** What a voter keeps, to find their ballot in the list after the reveal and see that it was not touched. */
export function receiptOf(round: string, turn: Turn, nonce: string, ballot: string): string {
  return sha256(`${round}\n${turn}\n${nonce}\n${ballot}`)
}

/** Stands for a voter in a round: leads nowhere without the seed, and sorts the ballots in no telling order. */
export function voterLabel(seed: string, voter: string): string {
  return sha256(`${seed}\n${voter}`).slice(0, 12)
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
