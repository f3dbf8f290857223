import { forecast } from '#lib/engine/forecast.ts'
import { multipleText } from '#lib/language/number-text.ts'
import type { Board } from '#lib/model/board.ts'
import { type Forecast, isMetBy } from '#lib/model/forecast.ts'
import { boardInput, problemLine } from './board-input.ts'
import { checkTexts } from './check-texts.ts'
import { type Command, type Console, type ExitStatus, exitStatus } from './console.ts'
import { failuresOf } from './failures.ts'
import { multipleOption } from './multiple-option.ts'

const known = { values: ['--survives'], flags: ['--with-any-domain-down'] }

/** For a pipeline: fails when anything breaks before a multiple, and says what. */
export const checkCommand: Command = {
  summary: 'fails when anything breaks before a multiple, and says what',
  usage: `hundredfold check FILE --survives N [options]     Fails when anything breaks before that multiple of today.

  --survives N               the multiple that every limit and objective must bear
  --with-any-domain-down     also with each failure domain lost alone
  --lang en|ko               the language of the answer`,
  run,
}

function run(words: readonly string[], console: Console): ExitStatus {
  const input = boardInput(words, known, console)
  if (input === null) return exitStatus.unusable
  const { board, errors, language } = input
  const survives = multipleOption('--survives', input.values['--survives'])
  for (const problem of errors) console.remark(problemLine(problem, language))
  if (typeof survives !== 'number' || board === null) {
    if (typeof survives !== 'number')
      console.remark(survives ?? 'Say what it must survive: --survives 10 for ten times today.')
    return exitStatus.unusable
  }
  const answer = answerFor(board, survives, input.flags.has('--with-any-domain-down'))
  for (const problem of answer.errors) console.remark(problemLine(problem, language))
  const text = checkTexts[language]
  if (answer.unknowns.length > 0)
    console.remark(text.unknowns(answer.unknowns.length, answer.unknowns.join(', ')))
  const failures = failuresOf(answer, board, language)
  const multiple = multipleText(survives, language)
  if (failures.length > 0) {
    console.result([text.fails(multiple), ...failures].join('\n'))
    return exitStatus.failed
  }
  if (errors.length > 0) {
    console.remark(text.unchecked)
    return exitStatus.unusable
  }
  const first = answer.breaks.find((row) => row.multiple !== null && !isMetBy(row, survives))
  console.result(
    first?.multiple == null
      ? text.survives(multiple)
      : text.survivesUntil(multiple, multipleText(first.multiple, language)),
  )
  return exitStatus.done
}

/** Only what a check looks at: breaks, promises and retries, and each domain lost alone where that is asked for. */
function answerFor(board: Board, at: number, withDomains: boolean): Forecast {
  const parts = ['objectives', 'retries'] as const
  return forecast(board, { at, parts: withDomains ? [...parts, 'domains'] : parts })
}
