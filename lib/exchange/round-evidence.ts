import type { Board } from '#lib/model/board.ts'
import type { Anchor, PlainRow } from '#lib/model/note.ts'
import { anchorName } from './anchor-name.ts'

/** What a finished round proves, by names; a round is kept as it came, so nothing of it is taken for granted. */
export interface RoundEvidence {
  readonly startedAt: string
  readonly mode: string
  readonly digest: string
  readonly salt: string
  /** How many voted in each turn. */
  readonly turns: readonly number[]
  /** Where people expected the first break, with the votes of each turn; the most of the last turn first. */
  readonly picks: readonly { readonly where: string; readonly votes: readonly number[] }[]
  /** How many named each multiple in the last turn, as `20× 3`. */
  readonly multiples: readonly string[]
  /** What the sealed answer has first: where, and at which multiple of today. */
  readonly panel: { readonly where: string; readonly multiple: number } | null
  /** Last answers that were not the most frequent, each with its reason. */
  readonly dissent: readonly string[]
}

export function roundEvidence(round: PlainRow, board: Board): RoundEvidence {
  const turns = listIn(round.ballots).map(listIn)
  const firsts = turns.map((ballots) =>
    ballots.map((one) => placeName(fieldOf(fieldOf(one, 'ballot'), 'first'), board)),
  )
  const places = [...new Set(firsts.flat())].filter((where) => where !== '')
  const last = turns.length - 1
  return {
    startedAt: textIn(round.startedAt),
    mode: textIn(round.mode),
    digest: textIn(round.digest),
    salt: textIn(round.salt),
    turns: turns.map(({ length }) => length),
    picks: places
      .map((where) => ({
        where,
        votes: firsts.map((named) => named.filter((one) => one === where).length),
      }))
      .sort((a, b) => (b.votes[last] ?? 0) - (a.votes[last] ?? 0)),
    multiples: counted(listIn(turns[last]).map((one) => fieldOf(fieldOf(one, 'ballot'), 'multiple'))),
    panel: panelOf(round.forecast, board),
    dissent: listIn(round.dissent).flatMap((each) => reasonOf(each, board)),
  }
}

function reasonOf(each: unknown, board: Board): readonly string[] {
  if (typeof each === 'string') return [each]
  const why = textIn(fieldOf(each, 'why')) || textIn(fieldOf(each, 'reason'))
  const where = placeName(fieldOf(each, 'first'), board)
  const said = [where, why].filter((words) => words !== '').join(': ')
  return said === '' ? [] : [said]
}

function counted(multiples: readonly unknown[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const multiple of multiples) {
    const name = typeof multiple === 'number' ? `${multiple}×` : textIn(multiple)
    if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts]
    .sort(([a], [b]) => Number.parseFloat(a) - Number.parseFloat(b))
    .map(([name, count]) => `${name} ${count}`)
}

function panelOf(forecast: unknown, board: Board): RoundEvidence['panel'] {
  try {
    const [first] = listIn(fieldOf(JSON.parse(textIn(forecast)), 'breaks'))
    const multiple = fieldOf(first, 'multiple')
    if (typeof multiple !== 'number') return null
    const table = fieldOf(first, 'domain') === true ? 'domain' : 'component'
    return { where: placeName({ [table]: fieldOf(first, 'component') }, board), multiple }
  } catch {
    return null
  }
}

function placeName(place: unknown, board: Board): string {
  const elsewhere = textIn(fieldOf(place, 'elsewhere'))
  if (elsewhere !== '') return elsewhere
  for (const table of ['component', 'connection', 'domain'] as const) {
    const id = textIn(fieldOf(place, table))
    if (id !== '') return anchorName({ [table]: id } as Anchor, board) // an id that is not there is its own name
  }
  return ''
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined
}
