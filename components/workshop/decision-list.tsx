'use client'

import { useState } from 'react'
import { useMayEdit } from '#components/board/may-edit.ts'
import { ownName } from '#components/board/own-name.ts'
import { useApply, useMeaning } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { newId } from '#lib/document/new-id.ts'
import { addRow } from '#lib/document/row-commands.ts'
import type { RowId } from '#lib/model/id.ts'
import { isSame } from '#lib/model/is-same.ts'
import { type Place, placeKey } from '#lib/workshop/ballot.ts'
import { panelOrder } from '#lib/workshop/panel-answer.ts'
import { picks } from '#lib/workshop/picks.ts'
import { placeAnchor } from '#lib/workshop/place-anchor.ts'
import { loneHighRisks, splitRisks } from '#lib/workshop/risks.ts'
import { ballotsOf, type Round } from '#lib/workshop/round.ts'
import { unsettled } from '#lib/workshop/unsettled.ts'
import { decideTexts } from './decide-texts.ts'
import { DecisionCard } from './decision-card.tsx'
import { usePlaceName } from './use-place-name.ts'

/** Top picks, risks and the panel's first; more to choose from only hides what matters. */
const MOST_CANDIDATES = 5

/** What the room decides about what it has found, until each decision has somebody to hold to it. */
export function DecisionList({ round }: { readonly round: Round | null }) {
  const text = useTexts(decideTexts)
  const board = useMeaning()
  const apply = useApply()
  const mayEdit = useMayEdit()
  const nameOfPlace = usePlaceName()
  const lacking = unsettled(board)
  const [made, setMade] = useState<RowId | null>(null)
  const isOpen = (place: Place) => !board.decisions.some(({ on }) => isSame(on, placeAnchor(place)))
  const places = round === null ? [] : candidates(round).filter(isOpen).slice(0, MOST_CANDIDATES)
  function add(place: Place | null): void {
    const on = place === null ? null : placeAnchor(place)
    const id = newId<RowId>()
    setMade(id)
    apply(
      addRow('decisions', {
        id,
        title: place === null ? text.untitled : text.newTitle(nameOfPlace(place)),
        status: 'proposed',
        createdAt: new Date().toISOString(),
        by: ownName() ?? '',
        ...(on === null ? {} : { on }),
      }),
    )
  }
  return (
    <section aria-label={text.decisions} className="grid gap-3">
      <p className="text-muted text-sm">{text.intro}</p>
      {mayEdit && (
        <div className="flex flex-wrap gap-1">
          {places.map((place) => (
            <Button key={placeKey(place)} onClick={() => add(place)}>
              {text.decideOn(nameOfPlace(place))}
            </Button>
          ))}
          <Button onClick={() => add(null)}>{text.another}</Button>
        </div>
      )}
      <fieldset disabled={!mayEdit} className="contents">
        {board.decisions.map((decision) => (
          <DecisionCard
            key={decision.id}
            decision={decision}
            isFresh={decision.id === made}
            lacks={lacking.find((one) => one.decision.id === decision.id)?.lacks ?? []}
          />
        ))}
      </fieldset>
      {lacking.length > 0 && <p className="text-sm">{text.blocked}</p>}
    </section>
  )
}

/** What is worth deciding: the room's picks, what one alone sees, where they are split, and the panel's first. */
function candidates(round: Round): readonly Place[] {
  const last = ballotsOf(round, round.stage === 'voting' ? 1 : round.turn)
  const first = ballotsOf(round, 1)
  const panel = round.panel === null ? null : panelOrder(round.panel.forecast)
  const places: readonly Place[] = [
    ...picks(last).map(({ place }) => place),
    ...(panel ?? []).filter(({ rank }) => rank === 1).map(({ component }) => ({ component })),
    ...loneHighRisks(first).map(({ risk }) => risk.on),
    ...splitRisks(first).map(({ place }) => place),
  ]
  return [...new Map(places.map((place) => [placeKey(place), place])).values()]
}
