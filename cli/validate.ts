import { forecast } from '#lib/engine/forecast.ts'
import { boardInput, problemLine } from './board-input.ts'
import { type Command, exitStatus } from './console.ts'
import { optionsOf } from './options.ts'

/** `validate FILE`: the errors and warnings, one a line. An error makes the file an invalid one. */
export const validateCommand: Command = (words, console) => {
  const options = optionsOf(words, { values: [], flags: [] })
  const parsed = typeof options === 'string' ? options : boardInput(options, console)
  if (typeof parsed === 'string') {
    console.remark(parsed)
    return exitStatus.unusable
  }
  const { board, errors, warnings } = parsed
  const answer = board === null ? { errors: [], warnings: [] } : forecast(board, { parts: [] })
  const allErrors = [...errors, ...answer.errors]
  for (const problem of [...allErrors, ...warnings, ...answer.warnings]) console.result(problemLine(problem))
  return allErrors.length > 0 ? exitStatus.unusable : exitStatus.done
}
