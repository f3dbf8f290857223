import type { IncomingMessage } from 'node:http'

/** Whether a request came over TLS, to us or to the proxy in front of us. */
export function isSecure({ headers, socket }: IncomingMessage): boolean {
  const proto = String(headers['x-forwarded-proto'] ?? '').split(',')[0]
  return proto?.trim() === 'https' || 'encrypted' in socket
}
