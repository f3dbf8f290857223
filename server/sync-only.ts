import { parseConfig } from './config.ts'
import { stderrLog } from './log.ts'
import { runUntilStopped } from './run.ts'
import { serve } from './serve.ts'

// The server without pages, for tests that have to kill a whole process.

await runUntilStopped(async () => {
  const config = parseConfig(process.env)
  if ('errors' in config) throw new Error(config.errors.join('\n'))
  return serve(config, null, stderrLog)
})
