import { forecast } from '#lib/engine/forecast.ts'
import type { Board } from '#lib/model/board.ts'
import type { Question } from '#lib/model/forecast.ts'
import type { DomainId } from '#lib/model/id.ts'
import { boardInput, problemLine } from './board-input.ts'
import { type Command, exitStatus } from './console.ts'
import { forecastJson, refusalJson } from './forecast-json.ts'
import { forecastTable } from './forecast-table.ts'
import { optionsOf } from './options.ts'

const known = { values: ['--at', '--down', '--samples', '--seed'], flags: ['--json'] }
/** More would fill the memory before it would tell more. */
const MOST_SAMPLES = 1_048_576
const MOST_SEED = 4_294_967_295

/** `forecast FILE [--at N] [--down a,b] [--samples N] [--seed N] [--json]`: what breaks, in order, and why. */
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
  const draws = drawsOf(values)
  if (typeof draws === 'string') return draws
  const down: DomainId[] = []
  for (const name of (values['--down'] ?? '').split(',').filter((part) => part !== '')) {
    const domain = board.domains.find(({ id }) => id === name)
    if (domain === undefined) return `There is no domain ${name} on this board.`
    down.push(domain.id)
  }
  return { ...(at === undefined ? {} : { at }), ...draws, down }
}

/** How many draws, and with which seed. */
function drawsOf(values: Readonly<Record<string, string>>): Pick<Question, 'samples' | 'seed'> | string {
  const draws: { samples?: number; seed?: number } = {}
  if (values['--samples'] !== undefined) draws.samples = Number(values['--samples'])
  if (values['--seed'] !== undefined) draws.seed = Number(values['--seed'])
  const { samples = 1, seed = 0 } = draws
  if (!(Number.isInteger(samples) && samples >= 1 && samples <= MOST_SAMPLES))
    return `--samples takes a whole number from 1 to ${MOST_SAMPLES}, not ${values['--samples']}.`
  if (!(Number.isInteger(seed) && seed >= 0 && seed <= MOST_SEED))
    return `--seed takes a whole number from 0 to ${MOST_SEED}, not ${values['--seed']}.`
  return draws
}
