import { useMemo } from 'react'
import { useScreen } from '#components/board/screen.ts'
import { useMeaning } from '#components/board/use-session.ts'
import { useItemNames } from '#components/canvas/use-item-names.ts'
import { useForecast } from '#components/forecast/use-forecast.ts'
import { useLanguage, useTexts } from '#components/language/use-language.ts'
import { numberText } from '#lib/language/number-text.ts'
import { componentKindNames, domainKindNames, noteKindNames } from '#lib/language/words.ts'
import { nameOf } from '#lib/model/board.ts'
import { type LoadState, loadStates } from '#lib/model/load-state.ts'
import { lostComponents } from '#lib/model/lost-components.ts'
import { outlineTexts } from './outline-texts.ts'
import type { Subject } from './subject.ts'

/** What a line shows, and what readers hear instead. */
export interface LineWords {
  readonly name: string
  readonly detail: string
  readonly label: string
  readonly load?: LoadState | undefined
}

/** Puts the lines of the outline into the person's language. */
export function useLineWords(): (subject: Subject) => LineWords {
  const board = useMeaning()
  const spoken = useItemNames()
  const text = useTexts(outlineTexts)
  const language = useLanguage((state) => state.language)
  const { breaks } = useForecast()
  const down = useScreen((state) => state.down)
  return useMemo(() => {
    const components = names(board.components)
    const domains = names(board.domains)
    const drivers = names(board.drivers)
    const loads = loadStates(breaks)
    const lost = lostComponents(board, down)
    const plain = (name: string): LineWords => ({ name, detail: '', label: name })

    return (subject) => {
      switch (subject.kind) {
        case 'flow': {
          const [name, passes] = [nameOf(subject.flow), text.passes(numberText(subject.passes, language))]
          return { name, detail: passes, label: text.flow(name, passes) }
        }
        case 'apart':
          return plain(text.apart)
        case 'domain': {
          const { domain } = subject
          const load = loads.get(domain.id)
          return {
            name: nameOf(domain),
            detail: domain.kind === undefined ? '' : domainKindNames[language][domain.kind],
            label: spoken.ofDomain(domain, load, down.has(domain.id)),
            load,
          }
        }
        case 'component': {
          const { component } = subject
          const load = loads.get(component.id)
          return {
            name: nameOf(component),
            detail: componentKindNames[language][component.kind],
            label: spoken.ofComponent(component, load, lost.has(component.id)),
            load,
          }
        }
        case 'connection': {
          const { connection, leaves } = subject
          const name = leaves
            ? text.calls(components(connection.to))
            : text.calledBy(components(connection.from))
          return { name, detail: '', label: `${name}, ${spoken.aboutConnection(connection)}` }
        }
        case 'tag':
          return plain(text.growsWith(drivers(subject.driver)))
        case 'place':
          return plain(
            subject.isInside
              ? text.instances(nameOf(subject.component), numberText(subject.count, language))
              : text.instancesIn(numberText(subject.count, language), domains(subject.domain)),
          )
        case 'note': {
          const { note } = subject
          const kind = noteKindNames[language][note.kind]
          return { name: note.text === '' ? kind : note.text, detail: kind, label: spoken.ofNote(note) }
        }
      }
    }
  }, [board, spoken, text, language, breaks, down])
}

/** The names of rows by their ids. */
function names(rows: readonly { readonly id: string; readonly name?: string }[]): (id: string) => string {
  const known = new Map(rows.map((row) => [row.id, nameOf(row)]))
  return (id) => known.get(id) ?? id
}
