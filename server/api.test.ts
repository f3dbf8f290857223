import { afterAll, beforeAll, expect, test } from 'vitest'
import { aBoard, aServer, type TestServer } from './a-server.ts'

let server: TestServer

beforeAll(async () => {
  server = await aServer()
})
afterAll(() => server.remove())

async function post(path: string, body: unknown = {}, headers: Record<string, string> = {}) {
  const response = await fetch(server.http + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: response.status, cookie: response.headers.get('set-cookie'), body: await response.json() }
}

test('whoever makes a board is let in by the cookie alone', async () => {
  const { board, cookie } = await aBoard(server.http)
  const { status, body } = await post(`/api/boards/${board}/session`, {}, { Cookie: cookie })

  expect(status).toBe(200)
  expect(body).toEqual({
    board,
    role: 'facilitator',
    epoch: 1,
    person: { id: expect.stringMatching(/^.{22}$/), name: 'Guest' },
  })
})

test('a secret is exchanged for a cookie that scripts cannot read', async () => {
  const { board, secret } = await aBoard(server.http)
  const first = await post(`/api/boards/${board}/session`, { secret, name: '  Ana\u0007 Kim ' })
  const again = await post(`/api/boards/${board}/session`, {}, { Cookie: first.cookie?.split(';')[0] ?? '' })

  expect(first.cookie).toMatch(/^hundredfold=.{22}; HttpOnly; SameSite=Lax; Path=\/; Max-Age=\d+$/)
  expect(first.body.person.name).toBe('Ana Kim')
  expect(again).toMatchObject({ status: 200, cookie: null, body: first.body })
})

test('one browser is the same person on every board', async () => {
  const [one, two] = [await aBoard(server.http), await aBoard(server.http)]
  const first = await post(`/api/boards/${one.board}/session`, { name: 'Ana' }, { Cookie: one.cookie })
  const second = await post(
    `/api/boards/${two.board}/session`,
    { secret: two.secret },
    { Cookie: one.cookie },
  )

  expect(second.body.person).toEqual(first.body.person)
})

test('behind TLS the cookie stays on TLS', async () => {
  const { cookie } = await post('/api/boards', {}, { 'X-Forwarded-Proto': 'https' })

  expect(cookie).toContain('; Secure')
})

test.each<[string, (board: string) => Promise<{ status: number; body: unknown }>, number, string]>([
  [
    'a wrong secret',
    (board) => post(`/api/boards/${board}/session`, { secret: 'x'.repeat(22) }),
    403,
    'bad_link',
  ],
  ['no secret and no cookie', (board) => post(`/api/boards/${board}/session`), 403, 'not_invited'],
  ['an unknown board', () => post(`/api/boards/${'A'.repeat(22)}/session`), 404, 'no_such_board'],
  ['an id that is none', () => post('/api/boards/..%2f..%2fetc/session'), 404, 'no_such_board'],
  ['an unknown address', () => post('/api/elsewhere'), 404, 'no_such_address'],
  [
    'a page of another site',
    () => post('/api/boards', {}, { Origin: 'https://evil.example' }),
    403,
    'foreign_origin',
  ],
  [
    'a form instead of JSON',
    () => post('/api/boards', 'a=b', { 'Content-Type': 'text/plain' }),
    415,
    'not_json',
  ],
  ['broken JSON', () => post('/api/boards', '{"name":'), 400, 'bad_json'],
  ['a list instead of an object', () => post('/api/boards', []), 400, 'bad_json'],
  ['a name that is a number', () => post('/api/boards', { name: 7 }), 400, 'bad_field'],
  ['a name as long as a book', () => post('/api/boards', { name: 'x'.repeat(3000) }), 400, 'bad_field'],
  ['a body as long as a book', () => post('/api/boards', { name: 'x'.repeat(9000) }), 413, 'too_large'],
])('%s gets a clear answer', async (_what, ask, status, code) => {
  const { board } = await aBoard(server.http)

  expect(await ask(board)).toMatchObject({
    status,
    body: { error: { code, message: expect.stringMatching(/\.$/) } },
  })
})

test('reading where only writing is answered says so', async () => {
  const response = await fetch(`${server.http}/api/boards`)

  expect(response.status).toBe(405)
  expect(response.headers.get('allow')).toBe('POST')
})

test('the health check needs nothing', async () => {
  expect(await (await fetch(`${server.http}/healthz`)).text()).toBe('ok')
})

test('every answer carries the security headers', async () => {
  const { headers } = await fetch(`${server.http}/healthz`)

  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})

test('no secret is in the log or in the database', async () => {
  const { board, secret, cookie } = await aBoard(server.http)
  await post(`/api/boards/${board}/session`, { secret }, { Cookie: cookie })
  const token = cookie.split('=')[1] ?? ''
  const { readFileSync } = await import('node:fs')
  const disk = ['hundredfold.db', 'hundredfold.db-wal'].map((file) =>
    readFileSync(`${server.dataDir}/${file}`),
  )

  expect(JSON.stringify(server.lines)).not.toContain(secret)
  for (const bytes of disk) expect([bytes.includes(secret), bytes.includes(token)]).toEqual([false, false])
})
