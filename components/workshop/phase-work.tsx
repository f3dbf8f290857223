'use client'

import { useSessionState } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { asksForVotes, kindOf, type PhaseKind } from '#lib/workshop/phase.ts'
import { phaseOf } from '#lib/workshop/room.ts'
import type { Round } from '#lib/workshop/round.ts'
import { BallotForm } from './ballot-form.tsx'
import { ballotTexts } from './ballot-texts.ts'
import { CloseCard } from './close-card.tsx'
import { DecisionList } from './decision-list.tsx'
import { EdgeList } from './edge-list.tsx'
import { Floor } from './floor.tsx'
import { Goal } from './goal.tsx'
import { MapGapList } from './map-gap-list.tsx'
import { PanelResult } from './panel-result.tsx'
import { RiskStorm } from './risk-storm.tsx'
import { RoomResult } from './room-result.tsx'
import { ShiftResult } from './shift-result.tsx'
import { useIsRehearsing, useRoom } from './use-room.ts'
import { workshopTexts } from './workshop-texts.ts'

/** What there is to do or to read in this phase. An open vote comes before everything else. */
export function PhaseWork() {
  const { role } = useSessionState()
  const phase = useRoom(phaseOf)
  const round = useRoom((room) => room.round)
  const text = useTexts(workshopTexts)
  const ballot = useTexts(ballotTexts)
  const isRehearsing = useIsRehearsing()
  if (round?.stage === 'voting' && isRehearsing) return <p className="text-sm">{text.rehearsalVotes}</p>
  if (round?.stage === 'voting')
    return role === 'viewer' ? (
      <p className="text-sm">{ballot.votesSealed}</p>
    ) : (
      <BallotForm key={`${round.id} ${round.turn}`} round={round} />
    )
  const kind = phase === null ? null : kindOf(phase)
  return (
    <>
      {kind !== null &&
        (isRehearsing && writing.includes(kind) ? (
          <p className="text-sm">{text.rehearsalWrites}</p>
        ) : (
          <OfKind kind={kind} round={round} />
        ))}
      {(kind === null || asksForVotes(kind)) && <Results round={round} />}
    </>
  )
}

/** In these phases people write on the board. */
const writing: readonly PhaseKind[] = ['storm', 'decide', 'close']

function OfKind({ kind, round }: { readonly kind: PhaseKind; readonly round: Round | null }) {
  const text = useTexts(workshopTexts)
  const isOpen = round !== null && round.stage !== 'finished'
  switch (kind) {
    case 'frame':
      return <Goal />
    case 'map':
    case 'tag':
    case 'numbers':
    case 'domains':
      return <MapGapList />
    case 'ballot':
    case 'premortem':
      return isOpen ? null : <p className="text-sm">{text.waiting}</p>
    case 'reveal':
    case 'edges':
    case 'storm':
      return (
        <>
          {round !== null && kind === 'edges' && <EdgeList round={round} />}
          {kind !== 'reveal' && <Floor />}
          {round !== null && kind === 'storm' && <RiskStorm round={round} />}
          {round !== null && <RoomResult round={round} turn={1} />}
        </>
      )
    case 'break':
      return <Floor />
    case 'panel':
    case 'second':
      return <Results round={round} />
    case 'decide':
      return (
        <>
          <DecisionList round={round} />
          <Results round={round} />
        </>
      )
    case 'close':
      return <CloseCard />
  }
}

function Results({ round }: { readonly round: Round | null }) {
  if (round === null || round.revealedAt === null) return null
  return (
    <>
      {round.turn === 2 && <ShiftResult round={round} />}
      <PanelResult round={round} />
      <RoomResult round={round} turn={round.turn} />
    </>
  )
}
