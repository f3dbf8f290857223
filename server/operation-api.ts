import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pathOf } from './api.ts'
import type { Health } from './health.ts'
import type { Metrics } from './metrics.ts'
import { hashOf } from './secret.ts'

/** What is asked by those who run the server. */
export interface OperationSurroundings {
  readonly health: Health
  readonly metrics: Metrics
  readonly metricsToken: string | null
}

/** Answers `/healthz`, `/startupz`, `/readyz` and `/metrics`; false when the request is for something else. */
export function answerOperation(
  request: IncomingMessage,
  response: ServerResponse,
  { health, metrics, metricsToken }: OperationSurroundings,
): boolean {
  const path = pathOf(request)
  if (path === '/healthz' || path === '/api/health') say(response, health.illness(), 'ok')
  else if (path === '/startupz')
    say(response, null, 'started') // whoever answers has opened the storage and moved the schema forward
  else if (path === '/readyz')
    health.obstacle(Date.now()).then((obstacle) => say(response, obstacle, 'ready'))
  else if (path === '/metrics' && metricsToken !== null) tellMetrics(request, response, metrics, metricsToken)
  else return false
  return true
}

function tellMetrics(
  request: IncomingMessage,
  response: ServerResponse,
  metrics: Metrics,
  token: string,
): void {
  const given = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
  if (!timingSafeEqual(hashOf(given), hashOf(token))) {
    response.writeHead(401, { 'WWW-Authenticate': 'Bearer', 'Cache-Control': 'no-store' }).end()
    return
  }
  void metrics.text().then((text) => {
    const type = 'text/plain; version=0.0.4; charset=utf-8'
    response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(text)
  })
}

function say(response: ServerResponse, trouble: string | null, otherwise: string): void {
  const headers = { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' }
  response.writeHead(trouble === null ? 200 : 503, headers).end(trouble ?? otherwise)
}
