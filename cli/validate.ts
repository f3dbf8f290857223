import { forecast } from '#lib/engine/forecast.ts'
import { boardInput, problemLine } from './board-input.ts'
import { type Command, type Console, type ExitStatus, exitStatus } from './console.ts'

/** The errors and warnings, one a line. An error makes the file an invalid one. */
export const validateCommand: Command = {
  summary: 'the errors and warnings of a board, one a line',
  usage: `hundredfold validate FILE [options]     The errors and warnings, one a line, as path: message (CODE).

  --lang en|ko      the language of the sentences`,
  run,
}

function run(words: readonly string[], console: Console): ExitStatus {
  const input = boardInput(words, { values: [], flags: [] }, console)
  if (input === null) return exitStatus.unusable
  const { board, errors, warnings, language } = input
  const answer = board === null ? { errors: [], warnings: [] } : forecast(board, { parts: [] })
  const allErrors = [...errors, ...answer.errors]
  for (const problem of [...allErrors, ...warnings, ...answer.warnings]) {
    console.result(problemLine(problem, language))
  }
  return allErrors.length > 0 ? exitStatus.unusable : exitStatus.done
}
