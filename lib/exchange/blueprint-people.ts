import type { Language } from '#lib/language/language.ts'
import type { Board } from '#lib/model/board.ts'
import type { Decision } from '#lib/model/decision.ts'
import type { PlainRow } from '#lib/model/note.ts'
import { anchorName } from './anchor-name.ts'
import type { Block, BlueprintInput, Sections } from './blueprint.ts'
import { riskRegister } from './blueprint-risks.ts'
import { blueprintTexts } from './blueprint-texts.ts'
import { GAP } from './checklist-gap.ts'

/** The sections that people answered: votes, risks, decisions, questions. Who wrote what is not told. */
export function peopleSections({ board, language }: BlueprintInput): Sections {
  return {
    room: rounds(board, language),
    risks: riskRegister(board, language),
    decisions: board.decisions.flatMap((row) => decision(row, board, language)),
    answers: answers(board, language),
  }
}

function rounds({ rounds: rows }: Board, language: Language): Block[] {
  const text = blueprintTexts[language]
  return [
    {
      kind: 'table',
      head: [text.round, text.mode, text.ballots, text.digest],
      rows: rows.map((round) => [
        wordOf(round.startedAt),
        wordOf(round.mode),
        Array.isArray(round.ballots) ? String(round.ballots.length) : '',
        wordOf(round.digest),
      ]),
    },
    { kind: 'list', items: rows.flatMap(reasonsOf).map(text.dissent) },
  ]
}

/** The reasons of those who disagree; a round is kept as it came, so nothing is taken for granted. */
function reasonsOf({ dissent }: PlainRow): string[] {
  return [dissent].flat().flatMap((each: unknown) => {
    if (typeof each === 'string') return [each]
    if (typeof each !== 'object' || each === null || !('reason' in each)) return []
    return typeof each.reason === 'string' ? [each.reason] : []
  })
}

function wordOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Every question with what was answered, and to what it was put. */
function answers(board: Board, language: Language): Block[] {
  const text = blueprintTexts[language]
  return [
    {
      kind: 'table',
      head: [text.asked, text.about, text.said],
      rows: board.answers.map(({ question, on, text: said }) => [
        question,
        on === undefined ? '' : anchorName(on, board),
        said.trim() === '' ? text.unanswered : said,
      ]),
    },
  ]
}

/** A decision under the headings of a decision record; an owner or date that is missing is a visible gap. */
function decision(row: Decision, board: Board, language: Language): Block[] {
  const text = blueprintTexts[language]
  const fields: readonly (readonly [string, string | undefined])[] = [
    [text.choice, row.choice === undefined ? GAP : text[row.choice]],
    [text.status, row.status],
    [text.about, row.on === undefined ? undefined : anchorName(row.on, board)],
    [text.context, row.context],
    [text.options, row.options?.join('; ')],
    [text.outcome, row.outcome],
    [text.consequences, row.consequences],
    [text.confirmation, row.confirmation],
    [text.closesWhen, row.closesWhen],
    [text.owner, row.owner ?? GAP],
    [text.due, row.due ?? GAP],
    [text.expires, row.expires],
  ]
  return [
    {
      kind: 'table',
      head: [text.decision, row.title],
      rows: fields.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [[label, value]])),
    },
  ]
}
