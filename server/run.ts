import type { Serving } from './serve.ts'

/** After this the process ends even if something does not want to close. */
const PATIENCE_MS = 10_000

/**
 * Starts a server, says where it is, and stops it cleanly when the system or a person asks; a second request
 * does not wait. What goes wrong at the start is told in one sentence, since it is for a person to repair.
 */
export async function runUntilStopped(start: () => Promise<Serving>): Promise<void> {
  try {
    const serving = await start()
    process.stdout.write(`Hundredfold is ready at http://localhost:${serving.port}\n`)
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop(serving))
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exit(1)
  }
}

function stop(serving: Serving): void {
  setTimeout(() => process.exit(1), PATIENCE_MS).unref()
  serving.close().then(
    () => process.exit(0),
    () => process.exit(1),
  )
}
