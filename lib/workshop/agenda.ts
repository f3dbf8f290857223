import { asksForVotes, type Phase, type PhaseKind, type RoundMode } from './phase.ts'

/** The ready-made workshops: in 45 or 90 minutes, or drawn and voted over a day and met for the rest. */
export const agendaNames = ['short', 'long', 'asynchronous'] as const
export type AgendaName = (typeof agendaNames)[number]

const DAY_MINUTES = 24 * 60
const agendas: Readonly<Record<AgendaName, readonly (readonly [kind: PhaseKind, minutes: number])[]>> = {
  short: [
    ['frame', 3],
    ['map', 8],
    ['tag', 4],
    ['ballot', 6],
    ['reveal', 3],
    ['edges', 6],
    ['panel', 4],
    ['second', 4],
    ['decide', 6],
    ['close', 1],
  ],
  long: [
    ['frame', 5],
    ['map', 15],
    ['numbers', 8],
    ['domains', 5],
    ['premortem', 10],
    ['reveal', 5],
    ['storm', 12],
    ['break', 5],
    ['panel', 8],
    ['second', 4],
    ['decide', 9],
    ['close', 4],
  ],
  asynchronous: [
    ['map', DAY_MINUTES],
    ['ballot', DAY_MINUTES],
    ['reveal', 3],
    ['edges', 6],
    ['panel', 4],
    ['second', 4],
    ['decide', 6],
    ['close', 1],
  ],
}

/** The phases of a ready-made workshop, for its facilitator to change before it starts. */
export function agenda(
  name: AgendaName,
  mode: RoundMode,
  names: Readonly<Record<PhaseKind, string>>,
): readonly Phase[] {
  return agendas[name].map(([kind, minutes]) => ({ ...aPhase(kind, minutes, mode), name: names[kind] }))
}

const drawing: readonly PhaseKind[] = ['map', 'tag', 'numbers', 'domains', 'storm', 'decide', 'close']
const sealed: readonly PhaseKind[] = ['ballot', 'premortem', 'second']

function aPhase(kind: PhaseKind, minutes: number, mode: RoundMode): Omit<Phase, 'name'> {
  return {
    id: kind,
    minutes,
    participantsMayEdit: drawing.includes(kind),
    isSealed: sealed.includes(kind),
    needsOwners: kind === 'decide',
    mode: asksForVotes(kind) ? mode : null,
  }
}
