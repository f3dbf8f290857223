import { readBoardFile } from '#lib/exchange/board-file.ts'
import { problemText } from '#lib/language/problem-text.ts'
import type { ParsedBoard } from '#lib/model/parse-board.ts'
import type { Problem } from '#lib/model/problem.ts'
import type { Console } from './console.ts'
import type { Options } from './options.ts'

/** The one board that a command is about; a sentence instead when it cannot be read. */
export function boardInput({ files }: Options, console: Console): ParsedBoard | string {
  const [file, ...others] = files
  if (file === undefined) return 'Name a board file, or - for standard input.'
  if (others.length > 0) return `One board file is enough; ${others[0]} is one too many.`
  try {
    return readBoardFile(console.read(file))
  } catch (error) {
    return `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`
  }
}

/** `path: message (CODE)` */
export function problemLine(problem: Problem): string {
  return `${problem.path === '' ? 'board' : problem.path}: ${problemText(problem, 'en')} (${problem.code})`
}
