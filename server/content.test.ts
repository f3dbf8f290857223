import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { boardDocument } from '#lib/document/board-document.ts'
import { aBoard as aModelBoard } from '#lib/model/a-board.ts'
import { aClient, type Client } from './a-client.ts'
import { aBoard, aServer, type TestServer } from './a-server.ts'
import { hashOf, randomId } from './secret.ts'
import { openSqlite, run } from './storage/sqlite.ts'
import { until } from './until.ts'

let server: TestServer
const clients: Client[] = []

beforeAll(async () => {
  server = await aServer()
})
afterEach(() => {
  for (const client of clients.splice(0)) client.leave()
})
afterAll(() => server.remove())

const shop = {
  format: 'hundredfold/1',
  title: 'Shop',
  components: [{ id: 'api', kind: 'service' }, { id: 'db' }],
  connections: [{ id: 'a', from: 'api', to: 'db' }],
}

interface Place {
  readonly board: string
  readonly secret: string
}

/** Asks as a program does. */
async function ask(
  { board, secret }: Place,
  method: string,
  path: string,
  body?: unknown,
  more: object = {},
) {
  const response = await fetch(`${server.http}/api/boards/${board}/${path}`, {
    method,
    headers: { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json', ...more },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: text === '' ? null : JSON.parse(text),
  }
}

async function someoneAt(place: Place) {
  const client = aClient({ http: server.http, ...place })
  clients.push(client)
  await client.synced()
  return { ...client, document: boardDocument(client.doc) }
}

test('the file of a board is what people see on it', async () => {
  const place = await aBoard(server.http)
  const alice = await someoneAt(place)
  alice.document.fill(aModelBoard({ ...shop, title: '주문' }))
  await alice.allSaved()
  const { status, json, headers } = await ask(place, 'GET', 'file')

  expect(status).toBe(200)
  expect(json).toMatchObject({ format: 'hundredfold/1', title: '주문', components: shop.components })
  expect(headers.get('content-disposition')).toContain('attachment')
})

test('a file put on a board arrives as an edit, and comes out the same', async () => {
  const place = await aBoard(server.http)
  const alice = await someoneAt(place)
  alice.document.fill(aModelBoard({ components: [{ id: 'old' }] }))
  await alice.allSaved()
  const put = await ask(place, 'PUT', 'file', shop)
  await until(alice.doc, 'update', () => alice.document.reading().board.title === 'Shop')
  const file = await ask(place, 'GET', 'file')

  expect(put).toMatchObject({ status: 200, json: { before: expect.any(String), warnings: [] } })
  expect(alice.document.reading().board).toEqual(aModelBoard(shop))
  expect((await ask(place, 'PUT', 'file', file.text)).json.seq).toBe(put.json.seq) // it was so already
  expect((await ask(place, 'GET', 'file')).text).toBe(file.text)
})

test('somebody offline during an import merges with it', async () => {
  const place = await aBoard(server.http)
  const alice = await someoneAt(place)
  alice.document.fill(aModelBoard(shop))
  await alice.allSaved()
  alice.provider.disconnect()
  alice.document.apply([{ kind: 'add', table: 'components', key: 'cache', row: {} }])
  await ask(place, 'PUT', 'file', { ...shop, title: 'Shop 2' })
  alice.provider.connect()
  await alice.synced()
  await alice.allSaved()

  const { title, components } = alice.document.reading().board
  expect([title, components.map(({ id }) => id)]).toEqual(['Shop 2', ['api', 'db', 'cache']])
  expect((await ask(place, 'GET', 'file')).json.components).toHaveLength(3)
})

test('a large board is imported in messages a client may send', async () => {
  const place = await aBoard(server.http)
  const alice = await someoneAt(place)
  const components = Array.from({ length: 4000 }, (_, index) => ({
    id: `c${index}`,
    name: `Component ${index} `.repeat(20),
  }))
  const put = await ask(place, 'PUT', 'file', { ...shop, components, connections: [] })
  await until(alice.doc, 'update', () => alice.document.reading().board.components.length === 4000)

  expect(put.status).toBe(200)
  expect(put.json.seq).toBeGreaterThan(1)
})

test('a bad file changes nothing and says where it is bad', async () => {
  const place = await aBoard(server.http)
  await ask(place, 'PUT', 'file', shop)
  const bad = { ...shop, title: 'Broken', components: [{ id: 'api', instances: -1 }, { id: 'db' }] }
  const answer = await ask(place, 'PUT', 'file', bad)

  expect(answer).toMatchObject({ status: 422, json: { error: { code: 'bad_file' } } })
  expect(answer.json.error.message).toContain('components/api/instances')
  expect(answer.json.error.problems[0]).toMatchObject({ path: 'components/api/instances' })
  expect((await ask(place, 'GET', 'file')).json.title).toBe('Shop')
})

test.each([
  ['neither JSON nor YAML', '{ "format": ', 422, 'bad_file'],
  [
    'a text no message can hold',
    { ...shop, notes: [{ id: 'n', text: 'x'.repeat(300_000) }] },
    422,
    'bad_file',
  ],
  ['more than 16 MiB', ' '.repeat(16 * 2 ** 20 + 1), 413, 'too_large'],
])('%s is refused', async (_what, body, status, code) => {
  const place = await aBoard(server.http)

  expect(await ask(place, 'PUT', 'file', body)).toMatchObject({ status, json: { error: { code } } })
})

test('a file made from an older board is refused when asked to be', async () => {
  const place = await aBoard(server.http)
  await ask(place, 'PUT', 'file', shop)
  const { headers } = await ask(place, 'GET', 'file')
  const tag = headers.get('etag') ?? ''
  const unchanged = await ask(place, 'GET', 'file', undefined, { 'If-None-Match': tag })
  await ask(place, 'PUT', 'file', { ...shop, title: 'Meanwhile' }, { 'If-Match': tag })
  const late = await ask(place, 'PUT', 'file', shop, { 'If-Match': tag })

  expect(unchanged.status).toBe(304)
  expect(late).toMatchObject({ status: 412, json: { error: { code: 'changed_meanwhile' } } })
  expect((await ask(place, 'GET', 'file')).json.title).toBe('Meanwhile')
})

test('a version shows the board as it was, whatever came after', async () => {
  const place = await aBoard(server.http)
  const alice = await someoneAt(place)
  alice.document.fill(aModelBoard(shop))
  await alice.allSaved()
  const made = await ask(place, 'POST', 'versions', { name: 'Before the review' })
  for (let i = 0; i < 700; i++) alice.doc.getMap('board').set('title', `Title ${i}`) // long enough to be folded
  await alice.allSaved()
  const then = await ask(place, 'GET', `versions/${made.json.id}`)

  expect(made).toMatchObject({
    status: 201,
    json: { name: 'Before the review', author: { name: 'Program' } },
  })
  expect(then.json.title).toBe('Shop')
})

test('restoring a version is an edit that everybody sees and that can be restored again', async () => {
  const place = await aBoard(server.http)
  await ask(place, 'PUT', 'file', shop)
  const { json: version } = await ask(place, 'POST', 'versions', { name: 'Good' })
  await ask(place, 'PUT', 'file', { ...shop, title: 'Bad idea', components: [], connections: [] })
  const alice = await someoneAt(place)
  const restored = await ask(place, 'POST', `versions/${version.id}/restore`)
  await until(alice.doc, 'update', () => alice.document.reading().board.title === 'Shop')
  const before = await ask(place, 'GET', `versions/${restored.json.before}`)
  const { json: list } = await ask(place, 'GET', 'versions')

  expect(alice.document.reading().board).toEqual(aModelBoard(shop))
  expect(before.json.title).toBe('Bad idea')
  expect(list.versions.map(({ name }: { name: string | null }) => name)).toEqual([null, 'Good', null])
  expect(alice.provider.wsconnected).toBe(true) // the epoch is the same
})

test('a version can be renamed, and a name has to be one', async () => {
  const place = await aBoard(server.http)
  const { json: version } = await ask(place, 'POST', 'versions', { name: 'Frist' })
  await ask(place, 'PATCH', `versions/${version.id}`, { name: 'First' })

  expect((await ask(place, 'GET', 'versions')).json.versions[0].name).toBe('First')
  expect(await ask(place, 'PATCH', `versions/${version.id}`, { name: '  ' })).toMatchObject({ status: 400 })
  expect(await ask(place, 'GET', 'versions/none')).toMatchObject({ status: 404 })
})

test('a link that may only look reads the board and its versions and changes neither', async () => {
  const place = await aBoard(server.http)
  await ask(place, 'PUT', 'file', shop)
  const { json: version } = await ask(place, 'POST', 'versions', { name: 'Good' })
  const viewer = { board: place.board, secret: randomId() }
  const columns = 'id, board, role, secret_hash, created_at'
  const sqlite = openSqlite(`${server.dataDir}/hundredfold.db`)
  const values = ['a link', place.board, 'viewer', hashOf(viewer.secret), 1]
  run(sqlite, `insert into links (${columns}) values (?, ?, ?, ?, ?)`, values)
  const refused = await Promise.all([
    ask(viewer, 'PUT', 'file', { ...shop, title: 'Mine' }),
    ask(viewer, 'POST', 'versions', { name: 'Mine' }),
    ask(viewer, 'PATCH', `versions/${version.id}`, { name: 'Mine' }),
    ask(viewer, 'POST', `versions/${version.id}/restore`),
  ])

  expect(refused.map(({ status, json }) => [status, json.error.code])).toEqual(
    refused.map(() => [403, 'role_too_weak']),
  )
  expect((await ask(viewer, 'GET', 'file')).json.title).toBe('Shop')
  expect(
    (await ask(viewer, 'GET', 'versions')).json.versions.map((one: { name: string }) => one.name),
  ).toEqual(['Good', null])
  expect((await ask(viewer, 'GET', `versions/${version.id}`)).status).toBe(200)
})

test('who has no access learns nothing, and another site gets nothing', async () => {
  const place = await aBoard(server.http)
  const stranger = { ...place, secret: 'x'.repeat(22) }

  expect(await ask(stranger, 'GET', 'file')).toMatchObject({
    status: 403,
    json: { error: { code: 'not_invited' } },
  })
  expect(await ask(place, 'PUT', 'file', shop, { Origin: 'https://evil.example' })).toMatchObject({
    status: 403,
  })
  expect(await ask({ ...place, board: 'A'.repeat(22) }, 'GET', 'file')).toMatchObject({ status: 404 })
  expect(await ask(place, 'DELETE', 'file')).toMatchObject({ status: 405 })
})
