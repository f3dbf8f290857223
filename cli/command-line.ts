import { checkCommand } from './check.ts'
import { type Command, type Console, type ExitStatus, exitStatus } from './console.ts'
import { exportCommand } from './export.ts'
import { forecastCommand } from './forecast.ts'
import { importCommand } from './import.ts'
import { validateCommand } from './validate.ts'

const commands: Readonly<Record<string, Command>> = {
  forecast: forecastCommand,
  check: checkCommand,
  import: importCommand,
  export: exportCommand,
  validate: validateCommand,
}

/** Runs one command line, without the program's name. */
export function commandLine(
  [name, ...words]: readonly string[],
  console: Console,
): ExitStatus | Promise<ExitStatus> {
  const isHelp = name === '--help' || name === '-h' || name === 'help'
  const command = Object.hasOwn(commands, name ?? '') ? commands[name ?? ''] : undefined
  if (command !== undefined) {
    if (!words.some((word) => word === '--help' || word === '-h')) return command.run(words, console)
    console.result(command.usage)
    return exitStatus.done
  }
  if (isHelp) {
    console.result(overview())
    return exitStatus.done
  }
  console.remark(name === undefined ? overview() : `There is no command ${name}; there are ${listed()}.`)
  return exitStatus.unusable
}

function listed(): string {
  const names = Object.keys(commands)
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

function overview(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length))
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`)
  return [
    'hundredfold COMMAND FILE [options]     FILE may be - for standard input',
    '',
    ...lines,
    '',
    'hundredfold COMMAND --help tells the options of a command.',
    'Exit status: 0 done, 1 the check failed, 2 unusable arguments or file.',
  ].join('\n')
}
