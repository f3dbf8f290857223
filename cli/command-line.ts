import { type Command, type Console, type ExitStatus, exitStatus } from './console.ts'
import { forecastCommand } from './forecast.ts'
import { validateCommand } from './validate.ts'

const commands: ReadonlyMap<string, Command> = new Map([
  ['forecast', forecastCommand],
  ['validate', validateCommand],
])

const usage = `hundredfold COMMAND FILE [options]        FILE may be -

  forecast FILE [--at 100] [--down az1[,az2]] [--samples 4096] [--seed 1] [--json]   what breaks, in order, and why
  validate FILE                                                                      the errors and warnings, one a line`

/** Runs one command line, without the program's name. */
export function commandLine([name, ...words]: readonly string[], console: Console): ExitStatus {
  if (name === '--help' || name === 'help') {
    console.result(usage)
    return exitStatus.done
  }
  const command = commands.get(name ?? '')
  if (command !== undefined) return command(words, console)
  console.remark(
    name === undefined
      ? usage
      : `There is no command ${name}; there are ${[...commands.keys()].join(' and ')}.`,
  )
  return exitStatus.unusable
}
