import { readFileSync } from 'node:fs'
import { commandLine } from './command-line.ts'

// A reader that has seen enough, like `head`, is no error.
process.stdout.on('error', () => process.exit())
process.exitCode = await commandLine(process.argv.slice(2), {
  read: (file) => readFileSync(file === '-' ? 0 : file, 'utf8'),
  result: (line) => process.stdout.write(`${line}\n`),
  bytes: (content) => process.stdout.write(content),
  remark: (line) => process.stderr.write(`${line}\n`),
})
