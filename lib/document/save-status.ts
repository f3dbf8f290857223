/** What people are told about their work. `changes` counts their edits since all was last on the server's disk. */
export type SaveStatus =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' | 'offline' | 'cannot-save'; readonly changes: number }

/** What is known about the connection. Counts are of this socket's sync messages that carry content. */
export interface Link {
  readonly open: boolean
  readonly synced: boolean
  readonly sent: number
  readonly acknowledged: number
  /** The server said that it cannot store. */
  readonly refused: boolean
  /** Own edits since all was last saved. */
  readonly changes: number
  /** Nothing has been acknowledged for this long (milliseconds) although something was sent. */
  readonly waitingMilliseconds: number
}

/** "Saving" turns into "offline" when the server has not answered for so long. */
export const PATIENCE_MILLISECONDS = 2000

/**
 * The truth about what is saved: only when the socket is open and synced and everything sent on it is acknowledged
 * as being on disk. The state vector cannot tell, because deletions do not change it.
 */
export function saveStatus(link: Link): SaveStatus {
  const { changes } = link
  if (link.refused) return { kind: 'cannot-save', changes }
  if (!link.open) return { kind: 'offline', changes }
  if (link.synced && link.sent === link.acknowledged) return { kind: 'saved' }
  return { kind: link.waitingMilliseconds > PATIENCE_MILLISECONDS ? 'offline' : 'saving', changes }
}

/** Whether somebody's work is nowhere but here. */
export function isUnsaved(save: SaveStatus): boolean {
  return save.kind !== 'saved' && save.changes > 0
}
