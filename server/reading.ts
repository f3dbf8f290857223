import type * as Y from 'yjs'
import { boardDocument } from '#lib/document/board-document.ts'
import { forecast } from '#lib/engine/forecast.ts'
import { readBoardFile, writeBoardFile } from '#lib/exchange/board-file.ts'
import { problemText } from '#lib/language/problem-text.ts'
import type { Board } from '#lib/model/board.ts'
import type { Problem } from '#lib/model/problem.ts'
import { type RoundRecord, withRoundRecords } from '#lib/workshop/round-records.ts'
import { unsettled } from '#lib/workshop/unsettled.ts'
import { inspect } from './guard.ts'
import { absorb } from './known.ts'
import { reread } from './reread.ts'
import { assertSound, soundDocument } from './sound-document.ts'
import type { LogRow } from './storage/storage.ts'

/** A question about a board, with the rows it is stored as. */
export type Question = { readonly rows: readonly LogRow[] } & (
  | { readonly about: 'forecast' | 'unsettled' }
  | { readonly about: 'file'; readonly rounds: readonly RoundRecord[] }
  | { readonly about: 'replacement'; readonly file: string }
)

/** Something in a file, where it is, and the sentence for a person. */
export interface FileProblem {
  readonly code: string
  readonly path: string
  readonly message: string
}

/** Updates that make the board show what a file says; none when the file has errors, since half a board is no board. */
export interface Replacement {
  readonly updates: readonly Uint8Array[]
  readonly errors: readonly FileProblem[]
  readonly warnings: readonly FileProblem[]
}

/** Answers a question from a document of its own, which nobody else sees and which is gone afterwards. */
export function reading(question: Question): string | Replacement {
  const doc = soundDocument(question.rows.map(({ bytes }) => bytes))
  if (question.about === 'replacement') return replacement(doc, question)
  const { board } = boardDocument(doc).reading()
  switch (question.about) {
    case 'file':
      return writeBoardFile(withRoundRecords(board, question.rounds))
    case 'forecast':
      return JSON.stringify(forecast(board))
    case 'unsettled':
      return JSON.stringify(unsettled(board).map(({ decision }) => decision.title))
  }
}

function replacement(doc: Y.Doc, { file, rows }: { file: string; rows: readonly LogRow[] }): Replacement {
  const { board, errors, warnings } = readBoardFile(file)
  if (board === null || errors.length > 0) return answer([], errors.map(told), warnings)
  const updates = updatesTo(doc, board)
  const refusal = refusalOf(updates, rows)
  return refusal === null ? answer(updates, [], warnings) : answer([], [refusal], warnings)
}

/** What the guard will say; asked here, where nothing has been let in yet. */
function refusalOf(updates: readonly Uint8Array[], rows: readonly LogRow[]): FileProblem | null {
  const known = reread(rows)
  for (const update of updates) {
    const inspection = inspect(update, known)
    if (typeof inspection !== 'string') absorb(known, inspection)
    else {
      const message = `A text on this board is longer or nested deeper than a board can hold (${inspection}); shorten it.`
      return { code: 'E_TOO_LARGE', path: '', message }
    }
  }
  return null
}

function answer(
  updates: readonly Uint8Array[],
  errors: readonly FileProblem[],
  warnings: readonly Problem[],
): Replacement {
  return { updates, errors, warnings: warnings.map(told) }
}

function updatesTo(doc: Y.Doc, board: Board): Uint8Array[] {
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  boardDocument(doc).replace(board)
  assertSound(doc)
  return updates
}

function told(problem: Problem): FileProblem {
  return { code: problem.code, path: problem.path, message: problemText(problem, 'en') }
}
