'use client'

import { useMayEdit } from '#components/board/may-edit.ts'
import { useApply, useMeaning } from '#components/board/use-session.ts'
import { useTexts } from '#components/language/use-language.ts'
import { Button } from '#components/ui/button.tsx'
import { addRow, changeRow, removeRows } from '#lib/document/row-commands.ts'
import type { Note } from '#lib/model/note.ts'
import { placeKey } from '#lib/workshop/ballot.ts'
import { crowdedPlaces, mergedRisk, riskNotes } from '#lib/workshop/risk-notes.ts'
import { ballotsOf, type Round } from '#lib/workshop/round.ts'
import { resultTexts } from './result-texts.ts'
import { usePlaceName } from './use-place-name.ts'

/** Brings the revealed cards onto the map, where they can be moved, changed and merged. */
export function RiskStorm({ round }: { readonly round: Round }) {
  const text = useTexts(resultTexts)
  const board = useMeaning()
  const apply = useApply()
  const mayEdit = useMayEdit()
  const nameOfPlace = usePlaceName()
  const waiting = riskNotes(board, round.id, ballotsOf(round, 1))
  const count = board.notes.filter(({ kind }) => kind === 'risk').length
  function merge(notes: readonly Note[]): void {
    const [first, ...others] = notes
    if (first === undefined) return
    apply([
      ...changeRow('notes', first.id, mergedRisk(notes)),
      ...removeRows('notes', new Set(others.map(({ id }) => id))),
    ])
  }
  return (
    <fieldset disabled={!mayEdit} className="grid gap-2">
      {waiting.length > 0 && (
        <Button look="strong" onClick={() => apply(waiting.flatMap((note) => addRow('notes', note)))}>
          {text.placeCards}
        </Button>
      )}
      <p className="text-sm">{text.cardsPlaced(String(count))}</p>
      {crowdedPlaces(board.notes).map(({ place, notes }) => (
        <Button key={placeKey(place)} onClick={() => merge(notes)}>
          {text.merge(nameOfPlace(place), String(notes.length))}
        </Button>
      ))}
    </fieldset>
  )
}
