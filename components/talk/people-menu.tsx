import { useTexts } from '#components/language/use-language.ts'
import type { Named } from './mentions.ts'
import { talkTexts } from './talk-texts.ts'

/** The people whose names fit what is typed after `@`; the field keeps the focus. */
export function PeopleMenu({
  id,
  people,
  active,
  onChoose,
}: {
  readonly id: string
  readonly people: readonly Named[]
  readonly active: Named
  readonly onChoose: (person: Named) => void
}) {
  const text = useTexts(talkTexts)
  return (
    <div
      id={id}
      role="listbox"
      aria-label={text.people}
      className="rounded-lg border border-line bg-surface p-1 shadow-float"
    >
      {people.map((person) => (
        <div
          key={person.id}
          id={`${id}-${person.id}`}
          role="option"
          tabIndex={-1}
          aria-selected={person === active}
          className="cursor-pointer rounded-md px-2 py-1.5 text-sm aria-selected:bg-raised"
          // The field must not lose the focus to a click here.
          onPointerDown={(event) => {
            event.preventDefault()
            onChoose(person)
          }}
        >
          {person.name}
        </div>
      ))}
    </div>
  )
}
