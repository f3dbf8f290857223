import { EventEmitter } from 'node:events'
import type { Server } from 'node:http'
import next from 'next'
import type { Pages } from './serve.ts'

/**
 * Pages by Next. It is given a decoy instead of the real server: on the first request Next listens for
 * upgrades on whatever it is given and ends every socket whose path matches a page, ours included. Only its
 * own upgrades (hot reload under `/_next/`) are passed on to the decoy.
 */
export async function nextPages(dir: string, isDevelopment: boolean): Promise<Pages> {
  const decoy = new EventEmitter()
  // Next calls nothing but `on` on it, which its type does not say
  const app = next({ dev: isDevelopment, dir, httpServer: decoy as Server })
  await app.prepare()
  const answer = app.getRequestHandler()
  return {
    isDevelopment,
    answer: (request, response) => void answer(request, response),
    upgrade(request, wire, head) {
      const isNexts = isDevelopment && request.url?.startsWith('/_next/') === true
      if (!isNexts || !decoy.emit('upgrade', request, wire, head)) wire.destroy()
    },
    close: () => app.close(),
  }
}
