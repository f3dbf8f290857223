import { forecast } from '#lib/engine/forecast.ts'
import type { Board } from '#lib/model/board.ts'
import type { Question } from '#lib/model/forecast.ts'
import type { DomainId } from '#lib/model/id.ts'
import { boardInput, problemLine } from './board-input.ts'
import { type Command, exitStatus } from './console.ts'
import { forecastJson, refusalJson } from './forecast-json.ts'
import { forecastTable } from './forecast-table.ts'
import { optionsOf } from './options.ts'

const known = { values: ['--at', '--down'], flags: ['--json'], later: ['--samples', '--seed'] }

/** `forecast FILE [--at N] [--down a,b] [--json]`: what breaks, in order, and why. */
export const forecastCommand: Command = (words, console) => {
  const options = optionsOf(words, known)
  if (typeof options === 'string') return refused(options)
  const parsed = boardInput(options, console)
  if (typeof parsed === 'string') return refused(parsed)
  const json = options.flags.has('--json')
  const { board, errors, warnings } = parsed
  for (const problem of errors) console.remark(problemLine(problem))
  if (board === null) {
    if (json) console.result(refusalJson(errors, warnings, 'en'))
    return exitStatus.unusable
  }
  const question = questionOf(options.values, board)
  if (typeof question === 'string') return refused(question)
  const answer = forecast(board, question)
  const all = {
    ...answer,
    errors: [...errors, ...answer.errors],
    warnings: [...warnings, ...answer.warnings],
  }
  for (const problem of answer.errors) console.remark(problemLine(problem))
  if (json) console.result(forecastJson(all, board, 'en'))
  else {
    for (const problem of all.warnings) console.remark(problemLine(problem))
    console.result(forecastTable(all, board))
  }
  return exitStatus.done

  function refused(sentence: string) {
    console.remark(sentence)
    return exitStatus.unusable
  }
}

function questionOf(values: Readonly<Record<string, string>>, board: Board): Question | string {
  const at = values['--at'] === undefined ? undefined : Number(values['--at'])
  if (at !== undefined && !(Number.isFinite(at) && at > 0))
    return `--at takes a number above 0, not ${values['--at']}.`
  const down: DomainId[] = []
  for (const name of (values['--down'] ?? '').split(',').filter((part) => part !== '')) {
    const domain = board.domains.find(({ id }) => id === name)
    if (domain === undefined) return `There is no domain ${name} on this board.`
    down.push(domain.id)
  }
  return { ...(at === undefined ? {} : { at }), down }
}
