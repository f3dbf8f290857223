import * as v from 'valibot'
import { create } from 'zustand'
import { type Ballot, ballot } from '#lib/workshop/ballot.ts'
import { roomApi } from './use-room.ts'

/** What has become of a ballot: it is being filled in, on its way, kept here until the server answers, or cast. */
type Fate = 'draft' | 'sending' | 'waiting' | 'cast' | 'refused' | 'late'

interface Draft {
  readonly round: string
  readonly turn: 1 | 2
  readonly ballot: Ballot
  /** As the server keeps it; null before the first time. */
  readonly sent: Ballot | null
  readonly receipt: string | null
  readonly fate: Fate
}

const empty: Ballot = { risks: [] }
export const useBallotDraft = create<Draft>(() => ({
  round: '',
  turn: 1,
  ballot: empty,
  sent: null,
  receipt: null,
  fate: 'draft',
}))

/** What stays on this device: what is not cast yet, and the receipt of what is; a cast ballot is the server's alone. */
const kept = v.object({
  draft: v.nullable(
    v.object({
      ballot,
      sent: v.nullable(ballot),
      fate: v.picklist(['draft', 'sending', 'waiting', 'cast', 'refused', 'late']),
    }),
  ),
  receipt: v.nullable(v.string()),
})
const castAnswer = v.object({ receipt: v.string() })
const ownAnswer = v.object({
  ballots: v.array(v.object({ turn: v.picklist([1, 2]), ballot, receipt: v.string() })),
})
const RETRY_MILLISECONDS = 3000

/** Takes up this person's ballot in a turn: what is kept on this device, else what the server has. */
export function openBallot(round: string, turn: 1 | 2): void {
  const now = useBallotDraft.getState()
  if (now.round === round && now.turn === turn) return
  const here = keptBallot(round, turn)
  const draft = here?.draft ?? { ballot: empty, sent: null, fate: 'draft' }
  useBallotDraft.setState({ round, turn, receipt: here?.receipt ?? null, ...draft })
  if (draft.ballot === empty) void recall(round, turn)
  else if (draft.fate === 'sending' || draft.fate === 'waiting') void send(round, turn)
}

/** Changes the ballot; nothing leaves this device until it is cast. One that waits to be sent goes as it is then. */
export function changeBallot(ballot: Ballot): void {
  const { fate } = useBallotDraft.getState()
  useBallotDraft.setState({ ballot, fate: fate === 'late' || fate === 'waiting' ? fate : 'draft' })
  keep()
}

/** Casts the ballot. While the server does not answer it is kept here and sent again. */
export async function castBallot(): Promise<void> {
  const { round, turn } = useBallotDraft.getState()
  await send(round, turn)
}

/** The receipt of a ballot that was cast from this device. */
export function receiptOf(round: string, turn: 1 | 2): string | null {
  return keptBallot(round, turn)?.receipt ?? null
}

async function send(round: string, turn: 1 | 2): Promise<void> {
  const { ballot: wanted } = useBallotDraft.getState()
  settle(round, turn, { fate: 'sending' })
  const outcome = await roomApi().cast(round, turn, tidied(wanted))
  if (!outcome.ok && (outcome.code === 'offline' || outcome.code === 'unavailable')) {
    settle(round, turn, { fate: 'waiting' })
    setTimeout(() => {
      const now = useBallotDraft.getState()
      if (now.round === round && now.turn === turn && now.fate === 'waiting') void send(round, turn)
    }, RETRY_MILLISECONDS)
  } else if (outcome.ok) {
    const { receipt } = v.parse(castAnswer, outcome.body)
    // Whoever went on typing meanwhile has a draft again; what was sent is what counts until they cast it.
    const isSame = useBallotDraft.getState().ballot === wanted
    settle(round, turn, { sent: wanted, receipt, fate: isSame ? 'cast' : 'draft' })
  } else settle(round, turn, { fate: outcome.code === 'voting_closed' ? 'late' : 'refused' })
}

async function recall(round: string, turn: 1 | 2): Promise<void> {
  const outcome = await roomApi().ownBallots(round)
  const answer = v.safeParse(ownAnswer, outcome.ok ? outcome.body : null)
  const now = useBallotDraft.getState()
  if (!answer.success || now.round !== round || now.turn !== turn || now.ballot !== empty) return
  const own = answer.output.ballots.find((one) => one.turn === turn)
  const before = answer.output.ballots.find((one) => one.turn === 1)
  if (own) settle(round, turn, { ballot: own.ballot, sent: own.ballot, receipt: own.receipt, fate: 'cast' })
  // To hold is the first thing that a second ballot says.
  else if (before) useBallotDraft.setState({ ballot: heldFrom(before.ballot) })
}

function heldFrom({ why: _why, ...rest }: Ballot): Ballot {
  return { ...rest, risks: [] }
}

function settle(round: string, turn: 1 | 2, change: Partial<Draft>): void {
  const now = useBallotDraft.getState()
  if (now.round !== round || now.turn !== turn) return
  useBallotDraft.setState(change)
  keep()
}

/** Without what was left open or begun and not said: the server takes whole answers alone. */
function tidied({ first, why, risks, ...rest }: Ballot): Ballot {
  const isPlace = first !== undefined && !('elsewhere' in first && first.elsewhere.trim() === '')
  return {
    ...rest,
    ...(isPlace ? { first } : {}),
    ...(why === undefined || why.trim() === '' ? {} : { why }),
    risks: risks.filter(
      ({ text, on }) => text.trim() !== '' && !('elsewhere' in on && on.elsewhere.trim() === ''),
    ),
  }
}

function keep(): void {
  const { round, turn, ballot: wanted, sent, receipt, fate } = useBallotDraft.getState()
  const draft = fate === 'cast' ? null : { ballot: wanted, sent, fate }
  localStorage.setItem(keyOf(round, turn), JSON.stringify({ draft, receipt }))
}

function keptBallot(round: string, turn: 1 | 2): v.InferOutput<typeof kept> | null {
  try {
    return v.parse(kept, JSON.parse(localStorage.getItem(keyOf(round, turn)) ?? 'null'))
  } catch {
    return null
  }
}

function keyOf(round: string, turn: 1 | 2): string {
  return `hundredfold.ballot.${round}.${turn}`
}
