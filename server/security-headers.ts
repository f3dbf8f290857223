import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * Written on every response, pages and API alike. Nothing is loaded from anywhere else, nothing frames us,
 * and no address (which is half of a board's link) leaves in a Referer.
 * @param isDevelopment the development bundler evaluates code as text
 */
export function secureHeaders(
  request: IncomingMessage,
  response: ServerResponse,
  isDevelopment: boolean,
): void {
  response.setHeader('Content-Security-Policy', policy(request, isDevelopment))
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'no-referrer')
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
}

function policy(request: IncomingMessage, isDevelopment: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'unsafe-inline'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    `connect-src 'self'${ownSockets(request)}`,
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** `'self'` covers our own sockets in Chromium and Firefox; older Safari wants them by name. */
function ownSockets(request: IncomingMessage): string {
  const host = request.headers.host ?? ''
  return /^[\w.-]+(:\d+)?$/.test(host) ? ` ws://${host} wss://${host}` : ''
}
