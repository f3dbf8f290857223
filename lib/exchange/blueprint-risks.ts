import type { Language } from '#lib/language/language.ts'
import { detectionNames } from '#lib/language/words.ts'
import type { Board } from '#lib/model/board.ts'
import type { Anchor, Note } from '#lib/model/note.ts'
import { anchorName } from './anchor-name.ts'
import type { Block } from './blueprint.ts'
import { blueprintTexts } from './blueprint-texts.ts'
import { GAP } from './checklist-gap.ts'

/** The risks that people wrote down, the highest score first, each with what was decided and who does it until when. */
export function riskRegister(board: Board, language: Language): Block[] {
  const text = blueprintTexts[language]
  const rows = board.notes.filter(({ kind }) => kind === 'risk')
  return [
    {
      kind: 'table',
      head: [
        ...[text.id, text.about, text.risk, text.impact, text.probability, text.score, text.detection],
        ...[text.decision, text.owner, text.due, text.evidence],
      ],
      rows: rows
        .toSorted((a, b) => scoreOf(b) - scoreOf(a))
        .map((note) => {
          const { id, on, text: what, impact, probability, detection } = note
          const item = board.checklist.find(({ risk }) => risk === id)
          const decided = board.decisions.find((row) => on !== undefined && sameAnchor(row.on, on))
          return [
            id,
            on === undefined ? '' : anchorName(on, board),
            what,
            String(impact ?? GAP),
            String(probability ?? GAP),
            scoreText(note, text),
            detection === undefined ? GAP : detectionNames[language][detection],
            decided?.choice === undefined ? GAP : text[decided.choice],
            item?.owner ?? decided?.owner ?? GAP,
            item?.due ?? decided?.due ?? GAP,
            item?.evidence ?? decided?.closesWhen ?? GAP,
          ]
        }),
    },
  ]
}

/** Impact times probability; nothing where one of them is missing. */
function scoreOf({ impact, probability }: Note): number {
  return (impact ?? 0) * (probability ?? 0)
}

function scoreText(note: Note, text: (typeof blueprintTexts)['en']): string {
  const score = scoreOf(note)
  if (score === 0) return GAP
  return `${score} (${score >= 6 ? text.high : score >= 3 ? text.medium : text.low})`
}

function sameAnchor(a: Anchor | undefined, b: Anchor): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
