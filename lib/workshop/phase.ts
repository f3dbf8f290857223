import * as v from 'valibot'

/** What a phase is for. It is the first word of the phase's id, so that a renamed or doubled phase keeps its meaning. */
export const phaseKinds = [
  'frame',
  'map',
  'tag',
  'numbers',
  'domains',
  'ballot',
  'premortem',
  'reveal',
  'storm',
  'edges',
  'break',
  'panel',
  'second',
  'decide',
  'close',
] as const
export type PhaseKind = (typeof phaseKinds)[number]

/** Whether names stand beside the votes once they are revealed. */
export const roundModes = ['named', 'anonymous'] as const
export type RoundMode = (typeof roundModes)[number]

export const phase = v.object({
  id: v.string(),
  name: v.string(),
  minutes: v.number(),
  participantsMayEdit: v.fallback(v.boolean(), false),
  isSealed: v.fallback(v.boolean(), false),
  /** The phase is not left while a decision has no owner, or an accepted risk no expiry. */
  needsOwners: v.fallback(v.boolean(), false),
  /** How the round of this phase is held; said before it begins. */
  mode: v.fallback(v.nullable(v.picklist(roundModes)), null),
})
/** One step of a workshop as its facilitator planned and named it. */
export type Phase = Readonly<v.InferOutput<typeof phase>>

/** Whether a sealed round begins in a phase of this kind. */
export function asksForVotes(kind: PhaseKind | null): boolean {
  return kind === 'ballot' || kind === 'premortem'
}

/** What a phase is for; null for one that a facilitator made up. */
export function kindOf({ id }: Pick<Phase, 'id'>): PhaseKind | null {
  const [word] = id.split('.')
  return phaseKinds.find((kind) => kind === word) ?? null
}
