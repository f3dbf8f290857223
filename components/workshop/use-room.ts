import * as v from 'valibot'
import { create } from 'zustand'
import { changeScreen } from '#components/board/screen.ts'
import type { Session } from '#lib/document/session.ts'
import {
  emptyRoom,
  isSealed,
  parkAnswer,
  phaseOf,
  queueAnswer,
  type Room,
  roomAfter,
  roundAnswer,
} from '#lib/workshop/room.ts'
import { type WorkshopApi, workshopApi } from './workshop-api.ts'

/** The meeting on the board that is open here, as the server tells it. */
const useStore = create<{
  readonly board: string
  readonly room: Room
  /** A room with simulated people that this person practises in; null when they do not. */
  readonly rehearsal: { readonly room: Room; readonly api: WorkshopApi } | null
}>(() => ({ board: '', room: emptyRoom, rehearsal: null }))

export function useRoom<Part>(part: (room: Room) => Part): Part {
  return useStore(({ room, rehearsal }) => part(rehearsal?.room ?? room))
}

/** The room at this moment, for what a hand has just done. */
export function roomNow(): Room {
  const { room, rehearsal } = useStore.getState()
  return rehearsal?.room ?? room
}

/** The commands for the room that is shown: the server's, or those of the rehearsal. */
export function roomApi(): WorkshopApi {
  const { board, rehearsal } = useStore.getState()
  return rehearsal?.api ?? workshopApi(board)
}

export function useIsRehearsing(): boolean {
  return useStore(({ rehearsal }) => rehearsal !== null)
}

/** Shows another room in the place of the real one, in this tab alone; null brings the real one back. */
export function showRehearsal(rehearsal: { readonly room: Room; readonly api: WorkshopApi } | null): void {
  useStore.setState({ rehearsal })
}

/** Follows what is told of a board's meeting; answers how to stop. */
export function followRoom(session: Session, board: string): () => void {
  useStore.setState({ board, room: emptyRoom, rehearsal: null })
  let here = session.presence.others().length
  // How many votes are missing depends on who is here; nobody tells when somebody comes or goes.
  const stopWatching = session.presence.subscribe(() => {
    const now = session.presence.others().length
    if (now !== here && useStore.getState().room.round?.stage === 'voting') void refreshRound()
    here = now
  })
  const stopHearing = session.hear((event) => {
    const before = useStore.getState().room
    const room = roomAfter(before, event, Date.now())
    if (room === before) return
    // What was clicked in a sealed vote is the vote: nothing of it stays in hand when others see hands again.
    if (isSealed(before) && !isSealed(room)) changeScreen({ selection: new Set() })
    useStore.setState({ room })
    if (room.self !== before.self) void loadFloor()
    if (hasMovedOn(before, room)) changeScreen({ tab: 'workshop', phoneView: 'panel' })
  })
  return () => {
    stopHearing()
    stopWatching()
  }
}

/** Asks where the round stands now. */
export async function refreshRound(): Promise<void> {
  const outcome = await workshopApi(useStore.getState().board).round()
  const answer = v.safeParse(roundAnswer, outcome.ok ? outcome.body : null)
  if (answer.success) useStore.setState(({ room }) => ({ room: { ...room, round: answer.output.round } }))
}

/** Takes an invitation to look somewhere off the screen. */
export function answerSummons(): void {
  useStore.setState(({ room }) => ({ room: { ...room, summons: null } }))
}

/** Who waits to speak and what is parked are told only when they change. */
async function loadFloor(): Promise<void> {
  const api = workshopApi(useStore.getState().board)
  const [waiting, parking] = await Promise.all([api.queue(), api.parked()])
  const queue = v.safeParse(queueAnswer, waiting.ok ? waiting.body : null)
  const parked = v.safeParse(parkAnswer, parking.ok ? parking.body : null)
  useStore.setState(({ room }) => ({
    room: {
      ...room,
      ...(queue.success ? queue.output : {}),
      ...(parked.success ? parked.output : {}),
    },
  }))
}

/** Whether there is something else to do now than before, so that everybody's panel turns to it. */
function hasMovedOn(before: Room, after: Room): boolean {
  const isSamePhase = phaseOf(before)?.id === phaseOf(after)?.id
  const isSameStage =
    before.round?.id === after.round?.id &&
    before.round?.stage === after.round?.stage &&
    before.round?.turn === after.round?.turn &&
    before.round?.panelRevealedAt === after.round?.panelRevealedAt
  const isOver = after.workshop.state === null && (after.round === null || after.round.stage === 'finished')
  return !isOver && !(isSamePhase && isSameStage)
}
