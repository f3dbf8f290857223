import type { Member } from './member.ts'
import { eventFrame } from './messages.ts'
import { packetOf } from './packet.ts'
import type { Room } from './room.ts'
import type { RoundView } from './round-view.ts'
import type { Activity } from './storage/activity-storage.ts'
import type { Comment } from './storage/comment-storage.ts'
import type { Parked, Waiting } from './storage/floor-storage.ts'
import { isAtLeast, type Role } from './storage/role.ts'
import type { Person } from './storage/storage.ts'
import type { VersionView } from './version-view.ts'
import type { WorkshopView } from './workshop-view.ts'

/** What the server tells the people on a board besides their edits; see the table in the README. */
export type Event =
  | {
      readonly type: 'welcome'
      /** The server's clock, by which all times of phases and rounds are meant. */
      readonly now: number
      readonly person: Person
      readonly role: Role
      readonly workshop: WorkshopView
      readonly round: RoundView | null
    }
  | { readonly type: 'role'; readonly role: Role }
  | { readonly type: 'people' }
  | { readonly type: 'links' }
  | { readonly type: 'comment'; readonly comment: Comment }
  | { readonly type: 'workshop'; readonly now: number; readonly workshop: WorkshopView }
  | { readonly type: 'round'; readonly now: number; readonly round: RoundView | null }
  | {
      readonly type: 'ballots'
      readonly round: string
      readonly submitted: number
      readonly missing: number
      /** Who has not voted, of those who are here; told in named rounds, and to who facilitates alone. */
      readonly waitingFor?: readonly Person[]
    }
  | { readonly type: 'reveal'; readonly now: number; readonly round: RoundView }
  | { readonly type: 'queue'; readonly queue: readonly Waiting[] }
  | { readonly type: 'park'; readonly parked: readonly Parked[] }
  | { readonly type: 'version made'; readonly version: VersionView }
  | { readonly type: 'activity'; readonly activity: Activity }
  | { readonly type: 'nudge'; readonly from: Person }
  | {
      readonly type: 'come here'
      readonly from: Person
      readonly x: number
      readonly y: number
      readonly zoom: number
      /** To go on seeing what they see, not that one place alone. */
      readonly follow: boolean
    }

/** Whom an event is for. */
export type Audience = (member: Member) => boolean

export const everybody: Audience = () => true

export function atLeast(role: Role): Audience {
  return (member) => isAtLeast(member.role, role)
}

/** Tells those on a board whom it concerns, if their client asked to be told. */
export function announce(room: Room, event: Event, audience: Audience = everybody): void {
  const packet = packetOf(eventFrame(event))
  for (const member of room.members) if (member.hasExtensions && audience(member)) member.sendPacket(packet)
}
