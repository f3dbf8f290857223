import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { aGuest, aTeam, type Team } from './a-guest.ts'
import { aRawSocket } from './a-raw-socket.ts'
import { aServer, type TestServer } from './a-server.ts'
import { allRows, openSqlite } from './storage/sqlite.ts'

let server: TestServer
let team: Team

beforeAll(async () => {
  server = await aServer()
})
beforeEach(async () => {
  team = await aTeam(server.http)
})
afterAll(() => server.remove())

/** Updates of a board in the server's file, looked at from outside. */
function updatesIn(board: string): number {
  const sqlite = openSqlite(`${server.dataDir}/hundredfold.db`)
  return allRows(sqlite, 'select seq from updates where board = ?', [board]).length
}

const roles = (links: { role: string }[]) => links.map(({ role }) => role)
const linkOf = async (role: string) =>
  (await team.facilitator.ask('GET', 'links')).body.links.find((link: { role: string }) => link.role === role)

test('a facilitator sees every link, and no secret of one', async () => {
  const { body, text } = await team.facilitator.ask('GET', 'links')

  expect(roles(body.links)).toEqual(['facilitator', 'editor', 'participant', 'viewer'])
  for (const secret of Object.values(team.secrets)) expect(text).not.toContain(secret)
})

test('an editor invites to at most what they are', async () => {
  const made = await team.editor.ask('POST', 'links', { role: 'participant', name: 'Ops team' })
  const refused = await team.editor.ask('POST', 'links', { role: 'facilitator' })

  expect(made).toMatchObject({ status: 201, body: { link: { role: 'participant', name: 'Ops team' } } })
  expect(refused).toMatchObject({ status: 403, code: 'role_too_weak' })
  expect(roles((await team.editor.ask('GET', 'links')).body.links)).not.toContain('facilitator')
})

test('a link gets a name and loses it again', async () => {
  const { id } = await linkOf('viewer')
  const named = await team.facilitator.ask('PATCH', `links/${id}`, { name: 'Audience' })
  const unnamed = await team.facilitator.ask('PATCH', `links/${id}`, { name: null })

  expect([named.body.link.name, unnamed.body.link.name]).toEqual(['Audience', null])
})

test('whoever came by a revoked link is gone, during an edit too', async () => {
  const tab = await team.editor.tab()
  const doc = new Y.Doc()
  doc.on('update', (update: Uint8Array) => tab.send(0, 2, update.length, ...update))
  const writing = setInterval(() => doc.getText('note').insert(0, 'x'), 1)
  const { id } = await linkOf('editor')
  await tab.frame((frame) => frame[0] === 100)
  await team.facilitator.ask('DELETE', `links/${id}`)
  const kept = updatesIn(team.board)

  expect(await tab.closed).toBe(4403)
  clearInterval(writing)
  expect(kept).toBeGreaterThan(0)
  expect(updatesIn(team.board)).toBe(kept)
  expect(await (await team.editor.tab()).closed).toBe(4403)
  expect(await team.editor.ask('GET', 'comments')).toMatchObject({ status: 403, code: 'not_invited' })
  expect(await team.facilitator.ask('DELETE', `links/${id}`)).toMatchObject({ status: 200 })
})

test('a program is cut off with its link', async () => {
  const url = `${server.http.replace('http', 'ws')}/sync/${team.board}`
  const program = await aRawSocket(url, { Authorization: `Bearer ${team.secrets.viewer}` })
  await team.facilitator.ask('DELETE', `links/${(await linkOf('viewer')).id}`)

  expect(await program.closed).toBe(4403)
})

test('a link that expires lets go of its people by itself', async () => {
  const tab = await team.participant.tab()
  const { id } = await linkOf('participant')
  await team.facilitator.ask('PATCH', `links/${id}`, { expiresAt: Date.now() + 300 })

  expect(await tab.closed).toBe(4403)
})

test('who holds another link stays, as what that link says', async () => {
  await team.editor.ask('POST', 'session', { secret: team.secrets.viewer })
  const tab = await team.editor.tab()
  await team.facilitator.ask('DELETE', `links/${(await linkOf('editor')).id}`)

  expect(await tab.event(({ type }) => type === 'role')).toEqual({ type: 'role', role: 'viewer' })
  tab.send(0, 2, 14, 1, 1, 9, 0, 4, 1, 4, 110, 111, 116, 101, 1, 120, 0)
  expect(await tab.closed).toBe(4403)
})

test('the last lasting link of a facilitator cannot be ended', async () => {
  const { id } = await linkOf('facilitator')
  const expiring = { expiresAt: Date.now() + 60_000 }

  expect(await team.facilitator.ask('DELETE', `links/${id}`)).toMatchObject({ code: 'last_facilitator' })
  expect(await team.facilitator.ask('PATCH', `links/${id}`, expiring)).toMatchObject({ status: 409 })
  await team.facilitator.ask('POST', 'links', { role: 'facilitator' })
  expect(await team.facilitator.ask('PATCH', `links/${id}`, expiring)).toMatchObject({ status: 200 })
})

test('a facilitator raises somebody who is here, and takes it back', async () => {
  const tab = await team.participant.tab()
  const path = `people/${team.participant.id}/role`
  const raised = await team.facilitator.ask('PUT', path, { role: 'facilitator' })
  await tab.event(({ type, role }) => type === 'role' && role === 'facilitator')
  const asFacilitator = await team.participant.ask('GET', 'links')
  await team.facilitator.ask('PUT', path, { role: null })
  await tab.event(({ type, role }) => type === 'role' && role === 'participant')

  expect(raised.body).toMatchObject({ role: 'facilitator', raisedRole: 'facilitator' })
  expect(asFacilitator.status).toBe(200)
  expect(await team.participant.ask('GET', 'links')).toMatchObject({ code: 'role_too_weak' })
})

test('a raised role does not outlive the link', async () => {
  await team.facilitator.ask('PUT', `people/${team.editor.id}/role`, { role: 'facilitator' })
  const tab = await team.editor.tab()
  await team.facilitator.ask('DELETE', `links/${(await linkOf('editor')).id}`)

  expect(await tab.closed).toBe(4403)
})

test('a rise in role changes the token, and the old one opens nothing', async () => {
  const before = team.participant.cookie
  const { body } = await team.participant.ask('POST', 'session', { secret: team.secrets.editor })
  const after = team.participant.cookie
  const old = await team.participant.ask('GET', 'people', undefined, { Cookie: before })

  expect(body).toMatchObject({ role: 'editor', person: { id: team.participant.id } })
  expect(after).not.toBe(before)
  expect(old).toMatchObject({ status: 403, code: 'not_invited' })
  expect((await team.participant.ask('GET', 'people')).status).toBe(200)
})

test('a stronger link is felt in a tab that is already open', async () => {
  const tab = await team.viewer.tab()
  await team.viewer.ask('POST', 'session', { secret: team.secrets.participant })

  expect(await tab.event(({ type }) => type === 'role')).toEqual({ type: 'role', role: 'participant' })
})

test('whoever makes a board gets a new token with it', async () => {
  const headers = { Cookie: team.viewer.cookie, Origin: server.http }
  const made = await fetch(`${server.http}/api/boards`, { method: 'POST', headers })

  expect(made.headers.get('set-cookie')).toMatch(/^hundredfold=/)
  expect(await team.viewer.ask('GET', 'people')).toMatchObject({ code: 'not_invited' })
})

test('whom a facilitator raised gets a new token when they next ask', async () => {
  const before = team.participant.cookie
  await team.facilitator.ask('PUT', `people/${team.participant.id}/role`, { role: 'editor' })
  await team.participant.ask('POST', 'session', {})

  expect(team.participant.cookie).not.toBe(before)
})

test('two tabs that open a link at once stay one person', async () => {
  const before = team.viewer.cookie
  const open = () =>
    team.viewer.ask('POST', 'session', { secret: team.secrets.participant }, { Cookie: before })
  const [one, two] = [await open(), await open()]

  expect([one.body.person.id, two.body.person.id]).toEqual([team.viewer.id, team.viewer.id])
})

test('a replaced token is of no use with another link', async () => {
  const before = team.participant.cookie
  await team.participant.ask('POST', 'session', { secret: team.secrets.editor })
  const mallory = await aGuest(server.http, team.board, team.secrets.viewer, 'Mallory')
  const stolen = await mallory.ask('POST', 'session', { secret: team.secrets.viewer }, { Cookie: before })

  expect(stolen.body.person.id).not.toBe(team.participant.id)
})

test('people are listed with their colour, role and whether they are here', async () => {
  await team.participant.tab()
  const { people } = (await team.viewer.ask('GET', 'people')).body

  expect(people.find(({ name }: { name: string }) => name === 'Pat')).toEqual({
    id: team.participant.id,
    name: 'Pat',
    hue: expect.any(Number),
    role: 'participant',
    raisedRole: null,
    isHere: true,
  })
  expect(people.filter(({ isHere }: { isHere: boolean }) => isHere)).toHaveLength(1)
})

test('a new name is shown to everybody who is here', async () => {
  const tab = await team.viewer.tab()
  await team.participant.tab()
  await team.participant.ask('POST', 'session', { name: 'Pat\nricia' })
  await tab.event(({ type }) => type === 'people')
  const { people } = (await team.viewer.ask('GET', 'people')).body

  expect(people.map(({ name }: { name: string }) => name)).toContain('Patricia')
})

test('who lost the editor role in a hold is cut off', async () => {
  await team.editor.ask('POST', 'session', { secret: team.secrets.viewer })
  await team.facilitator.ask('POST', 'rounds', { mode: 'named' })
  const tab = await team.editor.tab()
  const edit = [0, 2, 14, 1, 1, 9, 0, 4, 1, 4, 110, 111, 116, 101, 1, 120, 0]
  tab.send(...edit)
  await team.facilitator.ask('DELETE', `links/${(await linkOf('editor')).id}`)
  await tab.event(({ type }) => type === 'role')
  tab.send(...edit)

  expect(await tab.closed).toBe(4403)
})

test('everybody is brought to where the facilitator is', async () => {
  const tab = await team.viewer.tab()
  await team.facilitator.ask('POST', 'come-here', { x: 10, y: -20, zoom: 0.5 })

  expect(await tab.event(({ type }) => type === 'come here')).toMatchObject({
    from: { name: 'Fay' },
    x: 10,
    y: -20,
    zoom: 0.5,
  })
})
