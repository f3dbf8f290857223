'use client'

import { useTexts } from '#components/language/use-language.ts'
import { type Place, placeKey } from '#lib/workshop/ballot.ts'
import { panelOrder } from '#lib/workshop/panel-answer.ts'
import { picks } from '#lib/workshop/picks.ts'
import { ballotsOf, type Round } from '#lib/workshop/round.ts'
import { shifts } from '#lib/workshop/shift.ts'
import { resultTexts } from './result-texts.ts'
import { ShiftDiagram } from './shift-diagram.tsx'
import { usePlaceName } from './use-place-name.ts'

/** Who held and who changed between the votes, against the panel: as a diagram, and in words. */
export function ShiftResult({ round }: { readonly round: Round }) {
  const text = useTexts(resultTexts)
  const nameOfPlace = usePlaceName()
  const moved = shifts(round)
  const order = round.panel === null ? null : panelOrder(round.panel.forecast)
  const firsts = new Set((order ?? []).filter(({ rank }) => rank === 1).map(keyOfBreak))
  const ends = (turn: 1 | 2) =>
    picks(ballotsOf(round, turn)).map(({ key, place, count }) => ({
      key,
      count,
      name: nameOfPlace(place),
      isPanel: firsts.has(key),
    }))
  if (moved.length === 0) return <p className="text-muted text-sm">{text.noShift}</p>
  return (
    <section aria-label={text.shift} className="grid gap-2">
      <h2 className="font-semibold text-lg">{text.shift}</h2>
      <ShiftDiagram before={ends(1)} after={ends(2)} shifts={moved} />
      <ul className="grid gap-1 text-sm">
        {moved.map(({ from, to, count }) => (
          <li key={`${keyOf(from)} ${keyOf(to)}`}>
            {keyOf(from) === keyOf(to)
              ? text.held(nameOfPlace(to), String(count))
              : text.changed(nameOfPlace(from), nameOfPlace(to), String(count))}
            {to !== null && firsts.has(placeKey(to)) && ` (${text.isPanel})`}
          </li>
        ))}
      </ul>
    </section>
  )
}

function keyOf(place: Place | null): string {
  return place === null ? '' : placeKey(place)
}

function keyOfBreak({ component }: { readonly component: string }): string {
  return placeKey({ component })
}
