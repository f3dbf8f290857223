import { readFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'
import { commandLine } from './command-line.ts'
import { drawOnThisThread, otherThread } from './other-thread.ts'

if (isMainThread) await main()
else drawOnThisThread()

async function main(): Promise<void> {
  // A reader that has seen enough, like `head`, is no error.
  process.stdout.on('error', () => process.exit())
  process.exitCode = await commandLine(process.argv.slice(2), {
    read: (file) => readFileSync(file === '-' ? 0 : file, 'utf8'),
    result: (line) => process.stdout.write(`${line}\n`),
    bytes: (content) => process.stdout.write(content),
    remark: (line) => process.stderr.write(`${line}\n`),
    ...otherThread(new URL(import.meta.url)),
  })
}
