import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The built product, running on a free port with a database of its own. */
export interface Product {
  readonly url: string
  /** Ends the process at once, in the middle of whatever it does. */
  kill(): Promise<void>
  /** Starts it again on the same port with the same data. */
  restart(): Promise<void>
  close(): Promise<void>
}

/** Starts the product and waits until it says that it is ready. */
export async function startProduct(): Promise<Product> {
  const folder = await mkdtemp(join(tmpdir(), 'hundredfold-e2e-'))
  let running = await launch(folder, 0)
  return {
    url: `http://localhost:${running.port}`,
    kill: () => ended(running.process, 'SIGKILL'),
    async restart() {
      running = await launch(folder, running.port)
    },
    async close() {
      await ended(running.process, 'SIGTERM')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function launch(folder: string, port: number): Promise<{ process: ChildProcess; port: number }> {
  const server = spawn(process.execPath, ['build/server.mjs'], {
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  for await (const chunk of server.stdout) {
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
