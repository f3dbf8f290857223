import type { Language } from '#lib/language/language.ts'
import { multipleText } from '#lib/language/number-text.ts'
import { questionText } from '#lib/language/question-text.ts'
import type { Board } from '#lib/model/board.ts'
import type { Decision } from '#lib/model/decision.ts'
import { teamQuestions } from '#lib/model/team-question.ts'
import { anchorName } from './anchor-name.ts'
import type { Block, BlueprintInput, Sections } from './blueprint.ts'
import { riskRegister } from './blueprint-risks.ts'
import { blueprintTexts } from './blueprint-texts.ts'
import { GAP } from './checklist-gap.ts'
import { roundEvidence } from './round-evidence.ts'

/** An open question names so many of those it is put to. */
const MOST_NAMED = 3

/** The sections that people answered: votes, risks, decisions, questions. Who wrote what is not told. */
export function peopleSections({ board, language }: BlueprintInput): Sections {
  return {
    room: rounds(board, language),
    risks: riskRegister(board, language),
    decisions: board.decisions.flatMap((row) => decision(row, board, language)),
    answers: answers(board, language),
  }
}

function rounds(board: Board, language: Language): Block[] {
  const text = blueprintTexts[language]
  return board.rounds.flatMap((row): Block[] => {
    const { startedAt, mode, digest, salt, turns, picks, multiples, panel, dissent } = roundEvidence(
      row,
      board,
    )
    const multiple = panel === null ? '' : multipleText(panel.multiple, language)
    return [
      {
        kind: 'table',
        head: [text.round, text.mode, text.ballots, text.digest, text.salt],
        rows: [[startedAt, mode, turns.join(' → '), digest, salt]],
      },
      {
        kind: 'table',
        head: [text.about, text.firstVote, text.secondVote, text.panelFirst],
        rows: picks.map(({ where, votes: [first = 0, second] }) => [
          where,
          String(first),
          second === undefined ? '' : String(second),
          where === panel?.where ? multiple : '',
        ]),
      },
      {
        kind: 'list',
        items: [
          ...(panel === null ? [] : [text.panelSaid(panel.where, multiple)]),
          ...(multiples.length === 0 ? [] : [text.multiplesNamed(multiples.join(', '))]),
          ...dissent.map(text.dissent),
        ],
      },
    ]
  })
}

/** Every question with what was answered, and to what it was put; then those that nobody has answered. */
function answers(board: Board, language: Language): Block[] {
  const text = blueprintTexts[language]
  const given = new Set(board.answers.map(({ question }) => question))
  const open = teamQuestions(board).filter(({ id }) => !given.has(id))
  return [
    {
      kind: 'table',
      head: [text.asked, text.about, text.said],
      rows: [
        ...board.answers.map(({ question, on, text: said }) => [
          questionText(question, language),
          on === undefined ? '' : anchorName(on, board),
          said.trim() === '' ? text.unanswered : said,
        ]),
        ...open.map(({ id, on }) => [
          questionText(id, language),
          on
            .slice(0, MOST_NAMED)
            .map((anchor) => anchorName(anchor, board))
            .join(', ') + (on.length > MOST_NAMED ? ' …' : ''),
          text.unanswered,
        ]),
      ],
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
