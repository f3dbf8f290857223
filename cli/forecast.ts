import { forecast } from '#lib/engine/forecast.ts'
import { SAMPLES } from '#lib/engine/uncertainty.ts'
import type { Board } from '#lib/model/board.ts'
import type { Question } from '#lib/model/forecast.ts'
import { boardInput, problemLine } from './board-input.ts'
import { type Command, type Console, type ExitStatus, exitStatus } from './console.ts'
import { downOption } from './down-option.ts'
import { forecastJson, refusalJson } from './forecast-json.ts'
import { forecastTable } from './forecast-table.ts'
import { multipleOption } from './multiple-option.ts'
import { samplingProgress } from './sampling-progress.ts'

const known = { values: ['--at', '--down', '--samples', '--seed'], flags: ['--json'] }
/** More would fill the memory before it would tell more. */
const MOST_SAMPLES = 1_048_576
const MOST_SEED = 4_294_967_295
/** Components times draws that take longer than to start another thread. */
const MUCH = 1_000_000

/** What breaks, in order, and why. */
export const forecastCommand: Command = {
  summary: 'what breaks, in order, and why',
  usage: `hundredfold forecast FILE [options]     What breaks, in order, and why.

  --at N            the multiple of today to look at (the board's own, else 100)
  --down A[,B]      with these failure domains lost
  --samples N       how many draws of the uncertain numbers (4096)
  --seed N          the same seed gives the same draws (1)
  --lang en|ko      the language of the answer
  --json            the whole answer as JSON`,
  run,
}

function run(words: readonly string[], console: Console): ExitStatus {
  const input = boardInput(words, known, console)
  if (input === null) return exitStatus.unusable
  const { board, errors, warnings, language } = input
  const json = input.flags.has('--json')
  for (const problem of errors) console.remark(problemLine(problem, language))
  if (board === null) {
    if (json) console.result(refusalJson(errors, warnings, language))
    return exitStatus.unusable
  }
  const question = questionOf(input.values, board)
  if (typeof question === 'string') {
    console.remark(question)
    return exitStatus.unusable
  }
  const isMuch = board.components.length * (question.samples ?? SAMPLES) >= MUCH
  const drawnElsewhere = isMuch ? console.drawElsewhere?.({ board, question }) : undefined
  const answer = forecast(board, question, {
    tell: samplingProgress(console, language),
    ...(drawnElsewhere !== undefined && { drawnElsewhere }),
  })
  const all = {
    ...answer,
    errors: [...errors, ...answer.errors],
    warnings: [...warnings, ...answer.warnings],
  }
  for (const problem of answer.errors) console.remark(problemLine(problem, language))
  if (!json) for (const problem of all.warnings) console.remark(problemLine(problem, language))
  console.result(json ? forecastJson(all, board, language) : forecastTable(all, board, language))
  return exitStatus.done
}

function questionOf(values: Readonly<Record<string, string>>, board: Board): Question | string {
  const at = multipleOption('--at', values['--at'])
  if (typeof at === 'string') return at
  const draws = drawsOf(values)
  if (typeof draws === 'string') return draws
  const down = downOption(values['--down'], board)
  if (typeof down === 'string') return down
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
