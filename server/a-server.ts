import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DEFAULT_BOUNDS } from './bounds.ts'
import type { Config } from './config.ts'
import type { LogLine } from './log.ts'
import { type Serving, serve } from './serve.ts'

/** A server without pages on a free port with a data folder of its own. */
export interface TestServer {
  readonly http: string
  readonly dataDir: string
  /** What it logged; a test that expects trouble looks here. */
  readonly lines: LogLine[]
  /** Stops and removes everything. */
  remove(): Promise<void>
}

export function aDataDir(): string {
  return mkdtempSync(join(tmpdir(), 'hundredfold-'))
}

/** A configuration for tests; what a test is about it says itself. */
export function aConfig(dataDir: string): Config {
  const publicOrigins = ['https://review.example']
  const bounds = DEFAULT_BOUNDS
  return { port: 0, host: '127.0.0.1', dataDir, publicOrigins, trustedProxies: 0, metricsToken: null, bounds }
}

export async function aServer(settings: Partial<Config> = {}): Promise<TestServer> {
  const dataDir = aDataDir()
  const lines: LogLine[] = []
  const serving: Serving = await serve({ ...aConfig(dataDir), ...settings }, null, (line) => lines.push(line))
  return {
    http: `http://127.0.0.1:${serving.port}`,
    dataDir,
    lines,
    async remove() {
      await serving.close()
      rmSync(dataDir, { recursive: true })
    },
  }
}

/** A new board and the secret of its facilitator's link, over HTTP as anyone would make one. */
export async function aBoard(http: string): Promise<{ board: string; secret: string; cookie: string }> {
  const response = await fetch(`${http}/api/boards`, { method: 'POST' })
  const { board, secret } = await response.json()
  return { board, secret, cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' }
}
