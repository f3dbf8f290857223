import { type Board, emptyBoard } from '#lib/model/board.ts'
import { readBoardTree } from './board-file.ts'
import type { Imported, ImportLine } from './imported.ts'

/** Rows of a board as an importer writes them, not yet checked. */
type Row = Readonly<Record<string, unknown>>

/** What an importer made of its files. */
export interface Found extends Partial<Readonly<Record<Exclude<keyof Board, 'title'>, unknown>>> {
  readonly title?: string
  readonly components?: readonly Row[]
  readonly connections?: readonly Row[]
  readonly report: readonly ImportLine[]
}

/** The board of what was found, read by the same parser as a board file, so that no importer can make a bad one. */
export function importedBoard({ report, ...rows }: Found): Imported {
  const { board, errors, warnings } = readBoardTree({ ...emptyBoard, ...rows })
  return { board, report, problems: [...errors, ...warnings] }
}

/** Nothing could be read, and why. */
export function nothingImported(
  problem: Imported['problems'][number],
  report: readonly ImportLine[] = [],
): Imported {
  return { board: null, report, problems: [problem] }
}
