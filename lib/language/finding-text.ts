import { type Board, nameOf } from '#lib/model/board.ts'
import type { Finding } from '#lib/model/finding.ts'
import { findingSentencesEn } from './finding-sentences-en.ts'
import { findingSentencesKo } from './finding-sentences-ko.ts'
import type { Language } from './language.ts'
import { multipleText, numberText, quantityText } from './number-text.ts'

/** A finding for people: what it is, what proves it, why it matters with so much more, and what to do. */
export interface FindingText {
  readonly title: string
  readonly evidence: string
  readonly why: string
  readonly action: string
}

/** What the sentences are made of: the subject's name, and the evidence as it reads. */
export interface FindingFacts {
  readonly name: string
  readonly has: (key: string) => boolean
  readonly number: (key: string) => string
  readonly times: (key: string) => string
  readonly seconds: (key: string) => string
  /** The names of one or several rows of the board. */
  readonly names: (key: string, between?: string) => string
  /** The words themselves, for what has no name on the board. */
  readonly words: (key: string) => readonly string[]
}

const sentences = { en: findingSentencesEn, ko: findingSentencesKo } as const

/** The sentences of a finding. */
export function findingText(finding: Finding, board: Board, language: Language): FindingText {
  return sentences[language][finding.id](factsOf(finding, board, language))
}

function factsOf({ on, evidence }: Finding, board: Board, language: Language): FindingFacts {
  const value = (key: string) => Number(evidence[key] ?? Number.NaN)
  const words = (key: string) => [evidence[key] ?? []].flat().map(String)
  return {
    name: Object.entries(on)
      .map(([list, id]) => nameIn(list, id, board))
      .join(''),
    has: (key) => words(key).length > 0,
    number: (key) => numberText(value(key), language),
    times: (key) => multipleText(value(key), language),
    seconds: (key) => quantityText(value(key), 's', language),
    names: (key, between = ', ') =>
      words(key)
        .map((id) => nameIn(key, id, board))
        .join(between),
    words,
  }
}

/** Evidence tells by its name which list it is from; most of it is components. Ids are unique within a list only. */
function nameIn(key: string, id: string, board: Board): string {
  if (key === 'connection' || key === 'connections') return connectionName(id, board)
  const lists = { driver: board.drivers, flow: board.flows, domain: board.domains }
  const rows: readonly Named[] = Object.hasOwn(lists, key)
    ? lists[key as keyof typeof lists]
    : board.components
  const row = rows.find((one) => one.id === id)
  return row === undefined ? id : nameOf(row)
}

interface Named {
  readonly id: string
  readonly name?: string
}

/** A connection without a name is called by its two ends. */
function connectionName(id: string, board: Board): string {
  const row = board.connections.find((one) => one.id === id)
  if (row === undefined) return id
  return row.name ?? `${nameIn('component', row.from, board)} → ${nameIn('component', row.to, board)}`
}
