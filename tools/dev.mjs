import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { installed, ROOT } from './prepare.mjs'

// The server from its sources: pages reload as they are edited; a change under server/ wants a restart.

installed()
const server = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'server', 'main.ts')], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' },
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => process.exit(code ?? 1))
