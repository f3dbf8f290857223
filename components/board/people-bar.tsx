'use client'

import { useTexts } from '#components/language/use-language.ts'
import { presenceTexts } from '#components/presence/presence-texts.ts'
import { ReactionSign } from '#components/presence/reaction-sign.tsx'
import { useRoom } from '#components/workshop/use-room.ts'
import { distinctPeople } from '#lib/document/distinct-people.ts'
import type { Person } from '#lib/document/presence.ts'
import { boardTexts } from './board-texts.ts'
import { changeScreen, useScreen } from './screen.ts'
import { usePeople } from './use-session.ts'

/** More faces than this are counted instead of shown. */
const SHOWN = 6

/** Who is here; whoever is clicked is followed. */
export function PeopleBar({ ownName }: { readonly ownName: string }) {
  const ownId = useRoom(({ self }) => self?.id ?? null)
  const people = distinctPeople(usePeople(), ownId)
  const text = useTexts(boardTexts)
  const rest = people.length - SHOWN
  return (
    <ul aria-label={text.people} className="flex items-center">
      <li title={text.you(ownName)} className="-ml-1">
        <Face name={text.you(ownName)} colour="var(--color-edge)" />
      </li>
      {people.slice(0, SHOWN).map((person) => (
        <li key={person.id ?? person.key} className="relative -ml-1">
          <FollowButton person={person} />
          {person.reaction !== null && (
            <span className="absolute top-6 left-0 z-40">
              <ReactionSign reaction={person.reaction} />
            </span>
          )}
        </li>
      ))}
      {rest > 0 && <li className="ml-1 text-xs text-muted">+{rest}</li>}
    </ul>
  )
}

function FollowButton({ person: { key, name, hue } }: { readonly person: Person }) {
  const text = useTexts(presenceTexts)
  const isFollowed = useScreen((state) => state.following === key)
  return (
    <button
      type="button"
      aria-label={text.follow(name)}
      aria-pressed={isFollowed}
      title={text.follow(name)}
      className={`rounded-full ${isFollowed ? 'ring-2 ring-select' : ''}`}
      onClick={() => changeScreen({ following: isFollowed ? null : key })}
    >
      <Face name={name} colour={`hsl(${hue} 65% 45%)`} />
    </button>
  )
}

function Face({ name, colour }: { readonly name: string; readonly colour: string }) {
  return (
    <span
      className="grid size-7 place-items-center rounded-full border-2 border-surface text-xs font-semibold text-white"
      style={{ background: colour }}
    >
      <span aria-hidden="true">{[...name.trim()][0]?.toUpperCase() ?? '?'}</span>
      <span className="sr-only">{name}</span>
    </span>
  )
}
