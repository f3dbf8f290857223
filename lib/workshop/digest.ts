import type { RevealedBallot, Round } from './round.ts'

/** Whether the panel's answer is the one whose digest was shown before the vote; null while it is sealed. */
export async function isPanelUntouched({ panel, digest }: Pick<Round, 'panel' | 'digest'>) {
  return panel === null ? null : (await sha256(`${panel.forecast}\n${panel.salt}`)) === digest
}

/** Whether a ballot is the one its voter was given the receipt for. */
export async function isBallotUntouched(
  round: string,
  { turn, nonce, ballot, receipt }: RevealedBallot,
): Promise<boolean> {
  return (await sha256(`${round}\n${turn}\n${nonce}\n${JSON.stringify(ballot)}`)) === receipt
}

/** SHA-256 in hex, by the browser itself, so that nobody has to believe the server. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
