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
  deleted: 4410,
  boardFull: 4413,
  /** The edit may be honest but context is missing: the full exchange on the next connection heals it. */
  startOver: 4500,
  tooSlow: 4503,
  cannotStore: 4507,
  /** As many boards are open as this server takes on. */
  serverFull: 4508,
  tooFast: 4529,
  tooLarge: 1009,
  restarting: 1012,
} as const

export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE]
