import type { Board } from '#lib/model/board.ts'
import { MOST_FILE_BYTES } from './board-file.ts'
import { conflictLine } from './conflict-line.ts'
import { grouped } from './grouped.ts'
import { type ImportFile, type SourceFile, stemOf } from './import-file.ts'
import { formatOf, formatReaders, type ImportFormat } from './import-formats.ts'
import type { Imported } from './imported.ts'
import { nothingImported } from './imported-board.ts'
import { mergeBoards } from './merge-boards.ts'
import { treesOf } from './tree.ts'

/**
 * Reads the files that people drop on a board, whatever they are, as one board. It goes by what is inside, unless a
 * format is named; the name of a file only becomes the title of what has none. What is none of the formats is told
 * what can be read.
 */
export function importFiles(sources: readonly SourceFile[], as?: ImportFormat): Imported {
  const groups = grouped(sources.map(openedFile), (file) => as ?? formatOf(file))
  const read = [...groups].flatMap(([format, files]) =>
    format === null ? files.map(unknownFile) : readTogether(format, files),
  )
  const [first, ...others] = read
  return first === undefined ? nothingImported({ code: 'E_FORMAT', path: '' }) : others.reduce(joined, first)
}

/** Reads one file or pasted text. */
export function importBoard(text: string, fileName: string): Imported {
  return importFiles([{ name: fileName, text }])
}

/** Puts an import into a board that is there; what the two do not agree on joins the report. */
export function importInto(board: Board, imported: Imported): Imported {
  if (imported.board === null) return imported
  const merged = mergeBoards(board, imported.board)
  return {
    ...imported,
    board: merged.board,
    report: [...imported.report, ...merged.conflicts.map(conflictLine)],
  }
}

function openedFile({ name, text }: SourceFile): ImportFile {
  const file = treesOf(text, MOST_FILE_BYTES)
  const plain = {
    name: (name.split(/[/\\]/).at(-1) ?? '').normalize('NFC'),
    text: text.replace(/^\uFEFF/, ''),
  }
  if ('problem' in file) return { ...plain, trees: [], problem: file.problem }
  return { ...plain, trees: file.trees.filter((tree) => tree !== null && tree !== undefined), problem: null }
}

function readTogether(format: ImportFormat, files: readonly ImportFile[]): readonly Imported[] {
  const reader = formatReaders[format]
  const groups = 'isPooled' in reader ? [files] : files.map((file) => [file])
  return groups.map((group) => {
    const problem = group.find(
      (file) => file.problem !== null && !('isText' in reader && reader.isText(file)),
    )?.problem
    return problem ? nothingImported(problem) : told(reader.read(group, titleOf(group)), format)
  })
}

/** A board of another format with nothing on it is worth a word. */
function told(imported: Imported, format: ImportFormat): Imported {
  const { board, report } = imported
  const isEmpty = board !== null && board.components.length + board.series.length === 0
  return isEmpty && format !== 'hundredfold'
    ? { ...imported, report: [...report, { what: 'nothing-found', path: '' }] }
    : imported
}

function titleOf(files: readonly ImportFile[]): string {
  const [first] = files
  return first === undefined ? '' : stemOf(first)
}

function unknownFile({ text, problem }: ImportFile): Imported {
  const isTemplate = problem !== null && /\{\{-?\s*[\w.$"]/.test(text)
  const report = [{ what: isTemplate ? 'template' : 'readable', path: '' } as const]
  return nothingImported(problem ?? { code: 'E_FORMAT', path: '', detail: '' }, report)
}

/** Two imports as one; when one of them failed, so did both. */
function joined(one: Imported, other: Imported): Imported {
  const report = [...one.report, ...other.report]
  const problems = [...one.problems, ...other.problems]
  if (one.board === null || other.board === null) return { board: null, report, problems }
  const { board, conflicts } = mergeBoards(one.board, other.board)
  return { board, report: [...report, ...conflicts.map(conflictLine)], problems }
}
