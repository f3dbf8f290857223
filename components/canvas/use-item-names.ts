import { useMemo } from 'react'
import { useMeaning } from '#components/board/use-session.ts'
import { useLanguage } from '#components/language/use-language.ts'
import type { Language } from '#lib/language/language.ts'
import { multipleText, numberText } from '#lib/language/number-text.ts'
import {
  componentKindNames,
  connectionModeNames,
  domainKindNames,
  noteKindNames,
} from '#lib/language/words.ts'
import { type Board, nameOf } from '#lib/model/board.ts'
import type { Component } from '#lib/model/component.ts'
import type { Connection } from '#lib/model/connection.ts'
import type { FailureDomain } from '#lib/model/domain.ts'
import type { LoadState } from '#lib/model/load-state.ts'
import type { Anchor, Note } from '#lib/model/note.ts'
import { medianOf } from '#lib/model/quantity.ts'
import { canvasTexts } from './canvas-texts.ts'
import { spokenTexts } from './spoken-texts.ts'
import { residents, surroundings } from './surroundings.ts'

/** What readers hear for everything on the canvas: what the drawing shows, in words. */
export interface ItemNames {
  readonly ofComponent: (component: Component, load: LoadState | undefined, lost: boolean) => string
  readonly ofDomain: (domain: FailureDomain, load: LoadState | undefined, lost: boolean) => string
  readonly ofConnection: (connection: Connection) => string
  /** What there is to say of a connection besides its ends. */
  readonly aboutConnection: (connection: Connection) => string
  readonly ofNote: (note: Note) => string
}

/** The names of the board's items in the person's language. */
export function useItemNames(): ItemNames {
  const { components, connections, domains } = useMeaning()
  const language = useLanguage((state) => state.language)
  return useMemo(
    () => itemNames({ components, connections, domains }, language),
    [components, connections, domains, language],
  )
}

/** More names than this are counted, not said. */
const SAID = 5

/** The names of a board's items: name first, so that people hear at once where they are. */
export function itemNames(
  board: Pick<Board, 'components' | 'connections' | 'domains'>,
  language: Language,
): ItemNames {
  const text = canvasTexts[language]
  const spoken = spokenTexts[language]
  const names = new Map(board.components.map((row) => [row.id, nameOf(row)]))
  const domains = new Map(board.domains.map((row) => [row.id, nameOf(row)]))
  const connections = new Map(
    board.connections.map(({ id, from, to }) => [
      id,
      text.connectionName(names.get(from) ?? from, names.get(to) ?? to),
    ]),
  )
  const around = surroundings(board)
  const inside = residents(board.components)

  function standing(load: LoadState | undefined, lost: boolean): string {
    if (lost) return text.lost
    if (!load || load.multiple === null) return ''
    const multiple = multipleText(load.multiple, language)
    return load.rank === 1 ? text.breaksFirstAt(multiple) : text.breaksAt(multiple)
  }
  function holding(members: readonly string[]): string {
    if (members.length === 0) return ''
    const said = members.slice(0, SAID).join(', ')
    const more = members.length - SAID
    return more > 0 ? spoken.holdsMore(said, numberText(more, language)) : spoken.holds(said)
  }
  function aboutConnection({ name = '', calls, mode, onMiss }: Connection): string {
    const median = calls === undefined ? null : medianOf(calls)
    return joined([
      name,
      median === null ? '' : spoken.callsEach(numberText(median, language)),
      connectionModeNames[language][mode ?? 'sync'],
      onMiss ? text.onMiss : '',
    ])
  }
  function targetOf(on: Anchor): string | undefined {
    if ('component' in on) return names.get(on.component)
    if ('domain' in on) return domains.get(on.domain)
    return 'connection' in on ? connections.get(on.connection) : undefined
  }
  return {
    ofComponent(component, load, lost) {
      const { domains: places = [], arriving = 0, leaving = 0 } = around.get(component.id) ?? {}
      return joined([
        nameOf(component),
        componentKindNames[language][component.kind],
        standing(load, lost),
        places.length > 0 ? spoken.inDomains(places.join(', ')) : '',
        spoken.arrivingLeaving(numberText(arriving, language), numberText(leaving, language)),
        component.locked ? text.locked : '',
      ])
    },
    ofDomain(domain, load, lost) {
      return joined([
        nameOf(domain),
        domain.kind ? domainKindNames[language][domain.kind] : '',
        standing(load, lost),
        holding(inside.get(domain.id) ?? []),
        domain.locked ? text.locked : '',
      ])
    },
    ofConnection(connection) {
      return joined([connections.get(connection.id) ?? connection.id, aboutConnection(connection)])
    },
    aboutConnection,
    ofNote({ kind, text: words, on }) {
      const title = noteKindNames[language][kind]
      const target = on === undefined ? undefined : targetOf(on)
      const place = target === undefined ? title : text.noteOn(title, target)
      return words === '' ? place : `${place}: ${words}`
    },
  }
}

function joined(words: readonly string[]): string {
  return words.filter((word) => word !== '').join(', ')
}
