import * as v from 'valibot'
import { create } from 'zustand'
import { changeScreen } from '#components/board/screen.ts'
import type { Session } from '#lib/document/session.ts'
import { emptyRoom, parkAnswer, phaseOf, queueAnswer, type Room, roomAfter } from '#lib/workshop/room.ts'
import { workshopApi } from './workshop-api.ts'

/** The meeting on the board that is open here, as the server tells it. */
const useStore = create<{ readonly board: string; readonly room: Room }>(() => ({
  board: '',
  room: emptyRoom,
}))

export function useRoom<Part>(part: (room: Room) => Part): Part {
  return useStore(({ room }) => part(room))
}

/** The room at this moment, for what a hand has just done. */
export function roomNow(): Room {
  return useStore.getState().room
}

/** The server's commands for the board that is open here. */
export function roomApi(): ReturnType<typeof workshopApi> {
  return workshopApi(useStore.getState().board)
}

/** Follows what is told of a board's meeting; answers how to stop. */
export function followRoom(session: Session, board: string): () => void {
  useStore.setState({ board, room: emptyRoom })
  return session.hear((event) => {
    const before = roomNow()
    const room = roomAfter(before, event, Date.now())
    if (room === before) return
    useStore.setState({ room })
    if (room.self !== before.self) void loadFloor()
    if (hasMovedOn(before, room)) changeScreen({ tab: 'workshop', phoneView: 'panel' })
  })
}

/** Takes an invitation to look somewhere off the screen. */
export function answerSummons(): void {
  useStore.setState(({ room }) => ({ room: { ...room, summons: null } }))
}

/** Who waits to speak and what is parked are told only when they change. */
async function loadFloor(): Promise<void> {
  const api = roomApi()
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
