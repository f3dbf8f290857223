import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isSecure } from './is-secure.ts'

/**
 * Written on every response, pages and API alike. Nothing is loaded from anywhere else, nothing frames us, no script
 * runs that this response did not name, and no address (which is half of a board's link) leaves in a Referer.
 * @param isDevelopment the development bundler evaluates code as text
 */
export function secureHeaders(
  request: IncomingMessage,
  response: ServerResponse,
  isDevelopment: boolean,
): void {
  const policy = policyFor(request, randomBytes(16).toString('base64'), isDevelopment)
  // Next reads the nonce for its own scripts from the request; what a browser may have sent there is overwritten
  request.headers['content-security-policy'] = policy
  response.setHeader('Content-Security-Policy', policy)
  for (const [name, value] of Object.entries(FIXED)) response.setHeader(name, value)
  if (isSecure(request)) response.setHeader('Strict-Transport-Security', `max-age=${TWO_YEARS_SECONDS}`)
}

const TWO_YEARS_SECONDS = 2 * 365 * 24 * 60 * 60

const FIXED = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), hid=(), midi=(), browsing-topics=()',
}

/** Styles stay inline: the canvas places by `style` attributes, and menus bring a `style` element of their own. */
function policyFor(request: IncomingMessage, nonce: string, isDevelopment: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    `connect-src 'self'${ownSockets(request)}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** `'self'` covers our own sockets in Chromium and Firefox; older Safari wants them by name. */
function ownSockets(request: IncomingMessage): string {
  const host = request.headers.host ?? ''
  return /^[\w.-]+(:\d+)?$/.test(host) ? ` ws://${host} wss://${host}` : ''
}
