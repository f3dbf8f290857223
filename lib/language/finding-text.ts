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
  const names = namesOf(board)
  const named = (id: string) => names.get(id) ?? id
  const value = (key: string) => Number(evidence[key] ?? Number.NaN)
  const words = (key: string) => [evidence[key] ?? []].flat().map(String)
  return {
    name: Object.values(on).map(named).join(''),
    has: (key) => words(key).length > 0,
    number: (key) => numberText(value(key), language),
    times: (key) => multipleText(value(key), language),
    seconds: (key) => quantityText(value(key), 's', language),
    names: (key, between = ', ') => words(key).map(named).join(between),
    words,
  }
}

/** What every row is called; connections by their two ends. */
function namesOf(board: Board): ReadonlyMap<string, string> {
  const rows = [...board.drivers, ...board.flows, ...board.domains, ...board.components]
  const names = new Map<string, string>(rows.map((row) => [row.id, nameOf(row)]))
  for (const { id, from, to, name } of board.connections) {
    names.set(id, name ?? `${names.get(from) ?? from} → ${names.get(to) ?? to}`)
  }
  return names
}
