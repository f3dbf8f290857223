/**
 * Why the server ends a socket. y-websocket stays away after 4400–4499 (a decision that coming back cannot
 * change) and comes back by itself after everything else.
 */
export const CLOSE = {
  /** An edit the board will never accept; sent again it would be refused again, so the client must not loop. */
  badMessage: 4400,
  noAccess: 4403,
  noSuchBoard: 4404,
  otherEpoch: 4409,
  /** The edit may be honest but context is missing: the full exchange on the next connection heals it. */
  startOver: 4500,
  tooSlow: 4503,
  cannotStore: 4507,
  tooFast: 4529,
  restarting: 1012,
} as const

export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE]
