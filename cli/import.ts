import { readBoardFile, writeBoardFile } from '#lib/exchange/board-file.ts'
import { importFiles, importInto } from '#lib/exchange/import-board.ts'
import { importFormats } from '#lib/exchange/import-formats.ts'
import { importLineText } from '#lib/exchange/import-line-text.ts'
import type { Imported, ImportLine } from '#lib/exchange/imported.ts'
import type { Language } from '#lib/language/language.ts'
import { isWarning } from '#lib/model/problem.ts'
import { problemLine } from './board-input.ts'
import { type Command, type Console, type ExitStatus, exitStatus } from './console.ts'
import { languageOption } from './language-option.ts'
import { optionsOf } from './options.ts'

const known = { values: ['--as', '--into', '--lang'], flags: [] }
const formats = importFormats.join(', ')

/** Files of other formats as one board file; where every number came from goes to standard error. */
export const importCommand: Command = {
  summary: 'files in other formats as a board, and where every number came from',
  usage: `hundredfold import FILE… [options]     Files in other formats as one board file.

  --as FORMAT       ${formats}; otherwise found out
  --into BOARD      merged by name into this board; what a person wrote there stays
  --lang en|ko      the language of the report, which goes to standard error`,
  run,
}

function run(words: readonly string[], console: Console): ExitStatus {
  const options = optionsOf(words, known)
  if (typeof options === 'string') return refused(options)
  const { files, values } = options
  const language = languageOption(values['--lang'])
  if (language === null) return refused(`--lang takes en or ko, not ${values['--lang']}.`)
  const as = importFormats.find((name) => name === values['--as'])
  if (values['--as'] !== undefined && as === undefined)
    return refused(`--as takes one of ${formats}, not ${values['--as']}.`)
  if (files.length === 0) return refused('Name the files to import, or - for standard input.')
  try {
    const sources = files.map((name) => ({ name: name === '-' ? '' : name, text: console.read(name) }))
    const imported = importFiles(sources, as)
    return ended(withBoard(imported, values['--into'], console), language, console)
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error))
  }

  function refused(sentence: string): ExitStatus {
    console.remark(sentence)
    return exitStatus.unusable
  }
}

/** The import merged into the board of this file; a board with an error in it is left as it is. */
function withBoard(imported: Imported, into: string | undefined, console: Console): Imported {
  if (into === undefined) return imported
  const { board, errors } = readBoardFile(console.read(into))
  if (board === null || errors.length > 0) return { board: null, report: [], problems: errors }
  return importInto(board, imported)
}

function ended({ board, report, problems }: Imported, language: Language, console: Console): ExitStatus {
  for (const line of report) console.remark(reportLine(line, language))
  for (const problem of problems) console.remark(problemLine(problem, language))
  if (board === null || problems.some((problem) => !isWarning(problem))) return exitStatus.unusable
  // the console ends the last line itself
  console.result(writeBoardFile(board).replace(/\n$/, ''))
  return exitStatus.done
}

/** `path: sentence` */
function reportLine(line: ImportLine, language: Language): string {
  const sentence = importLineText(line, language)
  return line.path === '' ? sentence : `${line.path}: ${sentence}`
}
