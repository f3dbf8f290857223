'use client'

import { useTexts } from '#components/language/use-language.ts'
import { boardTexts } from './board-texts.ts'
import { usePeople } from './use-session.ts'

/** More faces than this are counted instead of shown. */
const SHOWN = 6

/** Who is here. */
export function PeopleBar({ ownName }: { readonly ownName: string }) {
  const people = usePeople()
  const text = useTexts(boardTexts)
  const rest = people.length - SHOWN
  return (
    <ul aria-label={text.people} className="flex items-center">
      <Face name={text.you(ownName)} colour="var(--color-edge)" />
      {people.slice(0, SHOWN).map(({ key, name, hue }) => (
        <Face key={key} name={name} colour={`hsl(${hue} 65% 45%)`} />
      ))}
      {rest > 0 && <li className="ml-1 text-xs text-muted">+{rest}</li>}
    </ul>
  )
}

function Face({ name, colour }: { readonly name: string; readonly colour: string }) {
  return (
    <li
      title={name}
      className="-ml-1 grid size-7 place-items-center rounded-full border-2 border-surface text-xs font-semibold text-white"
      style={{ background: colour }}
    >
      <span aria-hidden="true">{[...name.trim()][0]?.toUpperCase() ?? '?'}</span>
      <span className="sr-only">{name}</span>
    </li>
  )
}
