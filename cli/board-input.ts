import { readBoardFile } from '#lib/exchange/board-file.ts'
import type { Language } from '#lib/language/language.ts'
import { problemText } from '#lib/language/problem-text.ts'
import type { ParsedBoard } from '#lib/model/parse-board.ts'
import type { Problem } from '#lib/model/problem.ts'
import type { Console } from './console.ts'
import { languageOption } from './language-option.ts'
import { type Known, type Options, optionsOf } from './options.ts'

/** A command line about one board: its options, the language to answer in, and the board. */
export interface BoardInput extends Options, ParsedBoard {
  readonly language: Language
}

/** Reads a command line about one board; null after saying what is wrong with it. `--lang` goes with every command. */
export function boardInput(words: readonly string[], known: Known, console: Console): BoardInput | null {
  const options = optionsOf(words, { ...known, values: [...known.values, '--lang'] })
  if (typeof options === 'string') return refused(options)
  const language = languageOption(options.values['--lang'])
  if (language === null) return refused(`--lang takes en or ko, not ${options.values['--lang']}.`)
  const parsed = boardOf(options, console)
  return typeof parsed === 'string' ? refused(parsed) : { ...options, ...parsed, language }

  function refused(sentence: string) {
    console.remark(sentence)
    return null
  }
}

/** The one board that a command is about; a sentence instead when it cannot be read. */
function boardOf({ files }: Options, console: Console): ParsedBoard | string {
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
export function problemLine(problem: Problem, language: Language): string {
  return `${problem.path === '' ? 'board' : problem.path}: ${problemText(problem, language)} (${problem.code})`
}
