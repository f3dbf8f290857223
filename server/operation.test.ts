import { afterEach, expect, test } from 'vitest'
import { aClient } from './a-client.ts'
import { aTeam } from './a-guest.ts'
import { aRawSocket } from './a-raw-socket.ts'
import { aBoard, aServer, type TestServer } from './a-server.ts'
import { ROLES } from './storage/role.ts'
import { openSqlite } from './storage/sqlite.ts'

let server: TestServer
const TOKEN = '0123456789abcdef'

afterEach(() => server.remove())

const status = async (path: string, headers = {}) => (await fetch(server.http + path, { headers })).status

async function metrics(): Promise<string> {
  return (await fetch(`${server.http}/metrics`, { headers: { Authorization: `Bearer ${TOKEN}` } })).text()
}

test('a running server is alive, started and ready', async () => {
  server = await aServer()

  expect(await Promise.all(['/healthz', '/startupz', '/readyz'].map((path) => status(path)))).toEqual([
    200, 200, 200,
  ])
})

test('a server that cannot write is alive but not ready, until it can', async () => {
  server = await aServer()
  const { database } = openSqlite(`${server.dataDir}/hundredfold.db`)
  database.exec("create trigger full before insert on probes begin select raise(abort, 'disk full'); end")

  expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 503])
  database.exec('drop trigger full')
  await expect.poll(() => status('/readyz'), { timeout: 10_000 }).toBe(200)
})

test('metrics are for who has the token', async () => {
  server = await aServer({ metricsToken: TOKEN })

  expect(await status('/metrics')).toBe(401)
  expect(await status('/metrics', { Authorization: 'Bearer wrong' })).toBe(401)
  expect(await status('/metrics', { Authorization: `Bearer ${TOKEN}` })).toBe(200)
})

test('without a token there are no metrics', async () => {
  server = await aServer()

  expect(await status('/metrics', { Authorization: 'Bearer null' })).toBe(404)
})

test('metrics count sockets by the role they have now', async () => {
  server = await aServer({ metricsToken: TOKEN })
  const team = await aTeam(server.http)
  for (const role of ROLES) await team[role].tab()
  await team.facilitator.ask('PUT', `people/${team.participant.id}/role`, { role: 'editor' })
  const counts = [...(await metrics()).matchAll(/connections\{role="(\w+)"\} (\d)/g)]

  expect(counts.map(([, role, count]) => [role, count])).toEqual([
    ['facilitator', '1'],
    ['editor', '2'],
    ['participant', '0'],
    ['viewer', '1'],
  ])
})

test('metrics count people, edits and what was refused', async () => {
  server = await aServer({ metricsToken: TOKEN })
  const place = await aBoard(server.http)
  const alice = aClient({ http: server.http, ...place })
  await alice.synced()
  alice.doc.getMap('board').set('title', 'Shop')
  await alice.allSaved()
  const url = `${server.http.replace('http', 'ws')}/sync/${place.board}`
  const attacker = await aRawSocket(url, { Authorization: `Bearer ${place.secret}` })
  attacker.send(0, 2, 3, 9, 9, 9)
  await attacker.closed
  const text = await metrics()
  alice.leave()

  expect(text).toContain('hundredfold_ws_connections{role="facilitator"} 1')
  expect(text).toMatch(/hundredfold_ack_latency_seconds_count [1-9]/)
  expect(text).toMatch(/hundredfold_guard_rejections_total\{code="\w+"\} 1/)
  expect(text).toMatch(/hundredfold_board_bytes\{board="[0-9a-f]{12}"\} \d+/)
  expect(text).not.toContain(place.board)
  for (const name of ['commit_failures_total', 'docs_wedged_total', 'ws_buffered_bytes', 'pending_log_rows'])
    expect(text).toContain(`hundredfold_${name} 0`)
})
