import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** The server without pages as a process of its own, which a test may kill. */
export interface ServerProcess {
  readonly child: ChildProcess
  readonly http: string
  /** Everything it printed, line by line. */
  readonly lines: string[]
  /** Fulfilled with the exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>
}

export async function aProcess(dataDir: string, port = '0'): Promise<ServerProcess> {
  const entry = fileURLToPath(new URL('./sync-only.ts', import.meta.url))
  const env = { ...process.env, PORT: port, DATA_DIR: dataDir }
  const child = spawn(process.execPath, ['--import', 'tsx', entry], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit').then(([code, signal]) => code ?? signal)
  const lines: string[] = []
  const output = createInterface(child.stdout).on('line', (line) => lines.push(line))
  await Promise.race([once(output, 'line'), ended])
  const http = /http:\S+/.exec(lines[0] ?? '')?.[0]
  if (http === undefined) throw new Error(`the server did not start: ${lines.join('\n')}`)
  return { child, http: http.replace('localhost', '127.0.0.1'), lines, ended }
}
