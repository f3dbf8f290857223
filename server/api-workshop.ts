import * as v from 'valibot'
import { conflict } from './api-problem.ts'
import { boardId, flag, line, listOf, oneOf, parsed, whole } from './body.ts'
import { announce } from './event.ts'
import { codeOf } from './log.ts'
import { makeVersion } from './make-version.ts'
import { record } from './record.ts'
import { type Command, ok, type Reply, type Route } from './route.ts'
import type { Deed } from './storage/activity-storage.ts'
import { ROUND_MODES } from './storage/round-storage.ts'
import type { WorkshopState } from './storage/workshop-storage.ts'
import { begun, extended, inPhase } from './workshop.ts'
import { workshopView } from './workshop-view.ts'

const phase = v.object({
  id: boardId,
  name: line(80),
  minutes: whole(1, 24 * 60),
  participantsMayEdit: v.optional(flag, false),
  isSealed: v.optional(flag, false),
  needsOwners: v.optional(flag),
  mode: v.optional(v.nullable(oneOf(ROUND_MODES))),
})
const revision = whole(0, Number.MAX_SAFE_INTEGER)
const changing = v.object({ revision })
const starting = v.object({
  revision,
  phases: v.pipe(listOf(phase, 50), v.minLength(1, 'must have a phase')),
})
const extending = v.object({ revision, minutes: whole(1, 24 * 60) })

/**
 * Each change names the revision it is of: a request that is sent twice, or by two facilitators at once, is
 * done once.
 */
export const WORKSHOP_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: 'workshop',
    atLeast: 'viewer',
    async answer({ board, now, around }) {
      return ok({ now, workshop: workshopView(await around.storage.workshops.of(board)) })
    },
  },
  change('start', starting, 'workshop started', (_state, { phases }, { now }) => begun(phases, now)),
  change('next', changing, 'phase begun', async (state, _body, command) => {
    const last = 'This is the last phase; stop the workshop, or extend the phase.'
    const next = otherPhase(state, 1, command.now, last)
    if (state?.phases[state.index]?.needsOwners) await refuseUnsettled(command)
    return next
  }),
  change('back', changing, 'phase begun', (state, _body, { now }) =>
    otherPhase(state, -1, now, 'This is the first phase; there is none before it.'),
  ),
  change('extend', extending, 'phase extended', (state, { minutes }, { now }) =>
    extended(running(state), minutes, now),
  ),
  change('lock', changing, 'map locked', (state) => ({ ...running(state), isMapLocked: true })),
  change('unlock', changing, 'map opened', (state) => ({ ...running(state), isMapLocked: false })),
  change('hide-cursors', changing, 'cursors hidden', (state) => ({
    ...running(state),
    areCursorsHidden: true,
  })),
  change('show-cursors', changing, 'cursors shown', (state) => ({
    ...running(state),
    areCursorsHidden: false,
  })),
  change('stop', changing, 'workshop stopped', (state) => {
    running(state)
    return null
  }),
  {
    method: 'POST',
    path: 'workshop/undo',
    atLeast: 'facilitator',
    async answer(command) {
      const { previous } = await command.around.storage.workshops.of(command.board)
      const body = parsed(changing, command.body)
      if (previous === undefined)
        throw conflict('nothing_to_undo', 'There is no change to undo; only the last one can be.')
      return replace(command, body.revision, previous, undefined, 'change undone')
    },
  },
]

/** A command of the facilitator that leads from one state of the workshop to the next. */
function change<Schema extends v.GenericSchema<unknown, { revision: number }>>(
  word: string,
  schema: Schema,
  deed: Deed,
  next: (
    state: WorkshopState | null,
    body: v.InferOutput<Schema>,
    command: Command,
  ) => WorkshopState | null | Promise<WorkshopState | null>,
): Route {
  return {
    method: 'POST',
    path: `workshop/${word}`,
    atLeast: 'facilitator',
    async answer(command) {
      const body = parsed(schema, command.body)
      const { state, revision } = await command.around.storage.workshops.of(command.board)
      if (revision !== body.revision) throw changedMeanwhile()
      return replace(command, revision, await next(state, body, command), state, deed)
    },
  }
}

async function replace(
  command: Command,
  revision: number,
  state: WorkshopState | null,
  previous: WorkshopState | null | undefined,
  deed: Deed,
): Promise<Reply> {
  const { board, around, now } = command
  const workshop = { revision: revision + 1, state, previous }
  if (!(await around.storage.workshops.replace(board, workshop))) throw changedMeanwhile()
  if (previous && previous.phaseStartedAt !== state?.phaseStartedAt) keepPhase(command, previous)
  const view = workshopView(workshop)
  const room = await around.rooms.refresh(board)
  if (room !== null) announce(room, { type: 'workshop', now, workshop: view })
  await record(command, deed, { phase: state?.phases[state.index]?.name ?? '' })
  return ok({ now, workshop: view })
}

/** What the board was when a phase ended, as a version that is called like it; nobody waits for that. */
function keepPhase(command: Command, { phases, index }: WorkshopState): void {
  const { board, around } = command
  makeVersion(command, phases[index]?.name ?? '').catch((error: unknown) =>
    around.log({ level: 'error', event: 'version_failed', board, code: codeOf(error) }),
  )
}

function otherPhase(
  state: WorkshopState | null,
  step: 1 | -1,
  now: number,
  noSuchPhase: string,
): WorkshopState {
  const current = running(state)
  const other = inPhase(current, current.index + step, now)
  if (other === null) throw conflict('no_such_phase', noSuchPhase)
  return other
}

/** Whoever wants to go on must first know whom to hold to each decision, or until when it is accepted. */
async function refuseUnsettled({ board, around }: Command): Promise<void> {
  const room = await around.rooms.ifOpen(board)
  if (room !== null) await around.rooms.queue.written(room)
  const unsettled = (await around.reader.unsettled(board)) ?? []
  if (unsettled.length === 0) return
  const which = unsettled.map((title) => `“${title}”`).join(', ')
  throw conflict(
    'decision_unsettled',
    `${which}: name owner, day and evidence, or an expiry where it is accepted, before the phase ends.`,
  )
}

function running(state: WorkshopState | null): WorkshopState {
  if (state === null) throw conflict('no_workshop', 'No workshop is running; start one first.')
  return state
}

function changedMeanwhile() {
  const message = 'The workshop was changed meanwhile; look where it stands now, and press again if need be.'
  return conflict('changed_meanwhile', message)
}
