import * as v from 'valibot'

const roles = ['facilitator', 'editor', 'participant', 'viewer'] as const
/** What somebody may do on a board, strongest first; `server/README.md` says what each may. */
export type Role = (typeof roles)[number]
export const role = v.picklist(roles)

/** What decides whether hands may draw now, as far as the server has told it. Times are on its clock, milliseconds. */
export interface Standing {
  readonly role: Role
  readonly workshop: v.InferOutput<typeof workshop>
  readonly round: v.InferOutput<typeof round>
}

/** Why somebody may not draw now; a sealed board is so for everybody, and so is one whose session has ended. */
export type Hindrance = 'viewer' | 'participant' | 'sealed' | 'locked' | 'ended'

const workshop = v.object({
  state: v.nullable(
    v.object({
      phases: v.array(v.object({ participantsMayEdit: v.boolean(), isSealed: v.boolean() })),
      index: v.number(),
      phaseStartedAt: v.number(),
      isMapLocked: v.optional(v.boolean()),
    }),
  ),
})
const round = v.nullable(
  v.object({ stage: v.string(), allowsEditing: v.boolean(), revealedAt: v.nullable(v.number()) }),
)
const event = v.variant('type', [
  v.object({ type: v.literal('welcome'), role, workshop, round }),
  v.object({ type: v.literal('role'), role }),
  v.object({ type: v.literal('workshop'), workshop }),
  v.object({ type: v.picklist(['round', 'reveal']), round }),
])

/** Where somebody stands before the server has said more than their role. */
export function standingAs(role: Role): Standing {
  return { role, workshop: { state: null }, round: null }
}

/** The standing after an event; the same one when the event does not touch it. */
export function standingAfter(before: Standing, heard: unknown): Standing {
  const parsed = v.safeParse(event, heard)
  if (!parsed.success) return before
  const { type: _type, ...news } = parsed.output
  return { ...before, ...news }
}

/** Why this person may not draw now; null when they may. The same rule as the server's `conduct`. */
export function hindranceOf({ role, workshop: { state }, round }: Standing): Hindrance | null {
  if (role === 'viewer') return 'viewer'
  const phase = state?.phases[state.index]
  if (role === 'participant' && phase?.participantsMayEdit !== true) return 'participant'
  if (isHeld(state, round)) return 'sealed'
  return state?.isMapLocked === true && role !== 'facilitator' ? 'locked' : null
}

function isHeld(state: Standing['workshop']['state'], round: Standing['round']): boolean {
  if (round?.stage === 'voting') return !round.allowsEditing
  const isRevealed = (round?.revealedAt ?? 0) >= (state?.phaseStartedAt ?? 0)
  return state?.phases[state.index]?.isSealed === true && !isRevealed
}

/** Whether a copy of the board may stay on this person's device. */
export function keepsCopy(role: Role): boolean {
  return role === 'facilitator' || role === 'editor'
}
