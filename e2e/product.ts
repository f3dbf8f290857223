import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The built product, running on a free port with a database of its own. */
export interface Product {
  readonly url: string
  /** Lets the server's clock go on by so many minutes at once; pages learn of it with the next event of a workshop. */
  passMinutes(minutes: number): Promise<void>
  /** Ends the process at once, in the middle of whatever it does. */
  kill(): Promise<void>
  /** Starts it again on the same port with the same data. */
  restart(): Promise<void>
  close(): Promise<void>
}

/** Starts the product and waits until it says that it is ready. */
export async function startProduct(): Promise<Product> {
  const folder = await mkdtemp(join(tmpdir(), 'hundredfold-e2e-'))
  let aheadMilliseconds = 0
  let running = await launch(folder, 0, aheadMilliseconds)
  return {
    url: `http://localhost:${running.port}`,
    async passMinutes(minutes) {
      aheadMilliseconds += minutes * 60_000
      const told = once(running.process, 'message')
      running.process.send(minutes * 60_000)
      await told
    },
    kill: () => ended(running.process, 'SIGKILL'),
    async restart() {
      running = await launch(folder, running.port, aheadMilliseconds)
    },
    async close() {
      await ended(running.process, 'SIGTERM')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function launch(
  folder: string,
  port: number,
  aheadMilliseconds: number,
): Promise<{ process: ChildProcess; port: number }> {
  const server = spawn(process.execPath, ['--import', './e2e/server-clock.mjs', 'build/server.mjs'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      DATA_DIR: folder,
      CLOCK_AHEAD: String(aheadMilliseconds),
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  let said = ''
  for await (const chunk of server.stdout ?? []) {
    said += chunk
    const ready = /ready at http:\/\/localhost:(\d+)/.exec(said)
    if (ready) return { process: server, port: Number(ready[1]) }
  }
  throw new Error(`The product ended before it was ready: ${said}`)
}

async function ended(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const exit = once(server, 'exit')
  server.kill(signal)
  await exit
}
