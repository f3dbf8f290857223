import type { IncomingMessage } from 'node:http'

/**
 * Whether a browser page that may speak to us sent this request. Cookies travel with requests that other
 * sites cause; the Origin header, which a page cannot choose, tells them apart. No Origin means no page:
 * a program, which has to bring its own proof.
 */
export function isOwnOrigin(request: IncomingMessage, publicOrigins: readonly string[]): boolean {
  const { origin, host } = request.headers
  if (origin === undefined || !URL.canParse(origin)) return false // `null` is a sandboxed page
  const { protocol, host: originHost } = new URL(origin)
  const isWeb = protocol === 'http:' || protocol === 'https:'
  return isWeb && (originHost === host || publicOrigins.includes(origin))
}
