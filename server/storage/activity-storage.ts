import type { Person } from './storage.ts'

/** What can be done on a board that its people may want to look up later. */
export type Deed =
  | 'board made'
  | 'joined'
  | 'link made'
  | 'link changed'
  | 'link revoked'
  | 'role raised'
  | 'role taken back'
  | 'commented'
  | 'thread resolved'
  | 'thread reopened'
  | 'comment deleted'
  | 'workshop started'
  | 'phase begun'
  | 'phase extended'
  | 'map locked'
  | 'map opened'
  | 'cursors hidden'
  | 'cursors shown'
  | 'change undone'
  | 'workshop stopped'
  | 'round started'
  | 'round cancelled'
  | 'round extended'
  | 'ballots revealed'
  | 'panel revealed'
  | 'second ballot'
  | 'round finished'
  | 'board imported'
  | 'version made'
  | 'version restored'

/** Who did what when. Votes are no deeds: when a ballot came in would tell whose it is. */
export interface Activity {
  readonly number: number
  readonly at: number
  readonly person: Person
  readonly what: Deed
  /** What it was done to: an id, a name, a role. */
  readonly about: Readonly<Record<string, string>>
}

export interface ActivityStorage {
  add(board: string, activity: Omit<Activity, 'number'>): Promise<Activity>
  /** The newest entries below a number, newest first. */
  page(board: string, before: number, limit: number): Promise<Activity[]>
}
