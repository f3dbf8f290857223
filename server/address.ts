import type { IncomingMessage } from 'node:http'

/**
 * The address a request comes from; null when it tells nobody apart. Each trusted proxy appends the address it
 * was called from to `X-Forwarded-For`; what stands before that was written by anybody. Without a trusted proxy
 * the loopback address is either this machine or a proxy in front of everybody.
 * @param trustedProxies how many of our own proxies a request passes
 */
export function addressOf(request: IncomingMessage, trustedProxies: number): string | null {
  if (trustedProxies === 0) {
    const address = request.socket.remoteAddress ?? null
    return address !== null && /^(::1$|127\.|::ffff:127\.)/.test(address) ? null : address
  }
  const passed = String(request.headers['x-forwarded-for'] ?? '').split(',')
  return passed.at(-trustedProxies)?.trim() || null
}
