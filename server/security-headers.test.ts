import { afterAll, beforeAll, expect, test } from 'vitest'
import { aServer, type TestServer } from './a-server.ts'

let server: TestServer

beforeAll(async () => {
  server = await aServer()
})
afterAll(() => server.remove())

async function headersOf(path: string, sent: Record<string, string> = {}): Promise<Headers> {
  return (await fetch(server.http + path, { headers: sent })).headers
}

test.each(['/', '/healthz', '/api/boards', '/nowhere'])('%s carries every security header', async (path) => {
  const headers = await headersOf(path)

  expect(Object.fromEntries(headers)).toMatchObject({
    'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('camera=()'),
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  })
})

test('a script runs only with the nonce of its own answer', async () => {
  const scripts = async (sent = {}) =>
    /script-src ([^;]*)/.exec((await headersOf('/', sent)).get('content-security-policy') ?? '')?.[1]
  const [first, second] = [await scripts(), await scripts()]
  const forged = await scripts({ 'Content-Security-Policy': "script-src 'nonce-mine'" })

  expect(first).toMatch(/^'nonce-[\w+/]{22}==' 'strict-dynamic'$/)
  expect(first).not.toBe(second)
  expect(forged).not.toContain('mine')
})

test('over TLS the browser is told to stay on it', async () => {
  const secure = await headersOf('/', { 'X-Forwarded-Proto': 'https' })

  expect(secure.get('strict-transport-security')).toMatch(/^max-age=\d{8}$/)
  expect((await headersOf('/')).get('strict-transport-security')).toBe(null)
})
