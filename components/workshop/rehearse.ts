import { changeScreen } from '#components/board/screen.ts'
import { forecast } from '#lib/engine/forecast.ts'
import type { Board } from '#lib/model/board.ts'
import { sha256 } from '#lib/workshop/digest.ts'
import type { Phase } from '#lib/workshop/phase.ts'
import {
  begunRehearsal,
  begunRound,
  extended,
  inPhase,
  revealed,
  secondTurn,
  simulatedBallots,
  withOneMoreVote,
} from '#lib/workshop/rehearsal.ts'
import { emptyRoom, phaseOf, type Room } from '#lib/workshop/room.ts'
import type { Round } from '#lib/workshop/round.ts'
import { showRehearsal } from './use-room.ts'
import type { Outcome, WorkshopApi } from './workshop-api.ts'

/** A simulated person votes so often. */
const VOTE_MILLISECONDS = 1500
const done: Outcome = { ok: true, body: { missing: 0, receipt: '' } }

/** Opens a room with simulated people, to practise leading in. */
export function rehearse(board: () => Board, phases: readonly Phase[]): void {
  const workshop = { revision: 0, canUndo: false, state: begunRehearsal(phases, Date.now()) }
  let room: Room = { ...emptyRoom, role: 'facilitator', workshop }
  const api = rehearsalApi(
    board,
    () => room,
    (next) => {
      room = next ?? emptyRoom
      showRehearsal(next === null ? null : { room, api })
    },
  )
  showRehearsal({ room, api })
  changeScreen({ tab: 'workshop', phoneView: 'panel' })
}

/**
 * The commands of a rehearsal: the same as the server's, carried out in this tab alone. Nothing is sent and nothing is
 * kept; whoever facilitates sees what they would see, with people who do not exist.
 */
function rehearsalApi(
  board: () => Board,
  room: () => Room,
  change: (next: Room | null) => void,
): WorkshopApi {
  const now = () => Date.now()
  const answer = JSON.stringify(forecast(board(), { parts: [] }))
  function setState(next: (state: NonNullable<Room['workshop']['state']>) => Room['workshop']['state']) {
    const { workshop } = room()
    if (workshop.state !== null) change({ ...room(), workshop: { ...workshop, state: next(workshop.state) } })
    return Promise.resolve(done)
  }
  function setRound(next: (round: Round) => Round): Promise<Outcome> {
    const { round } = room()
    if (round !== null) change({ ...room(), round: next(round) })
    return Promise.resolve(done)
  }
  function letVote(): void {
    const timer = setInterval(() => {
      if (room().round?.stage === 'voting' && (room().round?.missing ?? 0) > 0) void setRound(withOneMoreVote)
      else clearInterval(timer)
    }, VOTE_MILLISECONDS)
  }
  const told = { forecast: answer, seq: 0, salt: 'rehearsal' }
  const nothing = () => Promise.resolve(done)
  return {
    start: nothing,
    next: () => setState((state) => inPhase(state, state.index + 1, now())),
    back: () => setState((state) => inPhase(state, state.index - 1, now())),
    extend: (_revision, minutes) => setState((state) => extended(state, minutes, now())),
    lock: (_revision, isMapLocked) => setState((state) => ({ ...state, isMapLocked })),
    hideCursors: (_revision, areCursorsHidden) => setState((state) => ({ ...state, areCursorsHidden })),
    undo: nothing,
    async stop() {
      change(null)
      return done
    },
    async startRound(mode) {
      const digest = await sha256(`${answer}\n${told.salt}`)
      change({ ...room(), round: begunRound(phaseOf(room())?.mode ?? mode, digest, now()) })
      letVote()
      return done
    },
    reveal: (id, turn) =>
      setRound((round) => revealed(round, simulatedBallots(board().components, turn, id), now())),
    panel: () => setRound((round) => ({ ...round, panelRevealedAt: now(), panel: told })),
    async second() {
      await setRound(secondTurn)
      letVote()
      return done
    },
    finish: () => setRound((round) => ({ ...round, stage: 'finished', finishedAt: now() })),
    async cancel() {
      change({ ...room(), round: null })
      return done
    },
    nudge: nothing,
    cast: nothing,
    round: nothing,
    extendRound: nothing,
    ownBallots: nothing,
    finishedRounds: nothing,
    takeOver: nothing,
    comeHere: nothing,
    queue: nothing,
    joinQueue: nothing,
    leaveQueue: nothing,
    hasSpoken: nothing,
    parked: nothing,
    park: nothing,
    unpark: nothing,
  }
}
