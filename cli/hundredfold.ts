import { readFileSync } from 'node:fs'
import { commandLine } from './command-line.ts'

// A reader that has seen enough, like `head`, is no error.
process.stdout.on('error', () => process.exit())
process.exitCode = commandLine(process.argv.slice(2), {
  read: (file) => readFileSync(file === '-' ? 0 : file, 'utf8'),
  result: (line) => process.stdout.write(`${line}\n`),
  remark: (line) => process.stderr.write(`${line}\n`),
})
