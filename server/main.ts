import { parseConfig } from './config.ts'
import { stderrLog } from './log.ts'
import { nextPages } from './next-pages.ts'
import { runUntilStopped } from './run.ts'
import { serve } from './serve.ts'

process.env.NEXT_TELEMETRY_DISABLED = '1'

await runUntilStopped(async () => {
  const config = parseConfig(process.env)
  if ('errors' in config) throw new Error(config.errors.join('\n'))
  return serve(config, await nextPages(process.cwd(), process.env.NODE_ENV === 'development'), stderrLog)
})
