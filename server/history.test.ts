import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aTeam, type Guest, type Team } from './a-guest.ts'
import { aServer, type TestServer } from './a-server.ts'

let server: TestServer
let team: Team

beforeAll(async () => {
  server = await aServer()
})
beforeEach(async () => {
  team = await aTeam(server.http)
})
afterAll(() => server.remove())

const shop = (title: string) => ({ format: 'hundredfold/1', title, components: [{ id: 'api' }] })
const put = (guest: Guest, title: string) => guest.ask('PUT', 'file', shop(title))
const title = async () => (await team.viewer.ask('GET', 'file')).body.title

/** Newest first: what was done, by whom, and to what. */
async function deeds() {
  const { activity } = (await team.editor.ask('GET', 'activity')).body
  return activity.map(({ what, person, about }: { what: string; person: Guest; about: object }) => [
    what,
    person.name,
    about,
  ])
}

test('everybody hears of a version, and who made it is written down', async () => {
  await put(team.editor, 'Shop')
  const [viewer, editor] = [await team.viewer.tab(), await team.editor.tab()]
  const { body: version } = await team.editor.ask('POST', 'versions', { name: 'Good' })
  const heard = await viewer.event(({ type }) => type === 'version made')
  const written = await editor.event(({ type }) => type === 'activity')

  expect(heard).toEqual({ type: 'version made', version })
  expect(version).toMatchObject({ name: 'Good', author: { name: 'Eda' } })
  expect(written.activity).toMatchObject({ what: 'version made', person: { name: 'Eda' } })
  expect(viewer.events().map(({ type }) => type)).not.toContain('activity')
})

test('who put a file on the board or restored it is written down', async () => {
  const { before } = (await put(team.editor, 'Shop')).body
  const restored = (await team.facilitator.ask('POST', `versions/${before}/restore`)).body

  expect((await deeds()).slice(0, 2)).toEqual([
    ['version restored', 'Fay', { version: before }],
    ['board imported', 'Eda', { before }],
  ])
  expect((await put(team.editor, await title())).status).toBe(200)
  expect(restored.before).not.toBe(before)
})

test('a file or a version that changes nothing is no deed', async () => {
  await put(team.editor, 'Shop')
  const { body: version } = await team.editor.ask('POST', 'versions', { name: 'Good' })
  const before = await deeds()
  await put(team.editor, 'Shop')
  await team.editor.ask('POST', `versions/${version.id}/restore`)

  expect(await deeds()).toEqual(before)
})

test('a participant replaces the board only in phases for everybody', async () => {
  const phases = [
    { id: 'map', name: 'Map', minutes: 8, participantsMayEdit: true },
    { id: 'tag', name: 'Tag', minutes: 4 },
  ]
  const early = await put(team.participant, 'Early')
  await team.facilitator.ask('POST', 'workshop/start', { revision: 0, phases })
  const inTime = await put(team.participant, 'In time')
  const restored = await team.participant.ask('POST', `versions/${inTime.body.before}/restore`)
  await put(team.participant, 'In time')
  await team.facilitator.ask('POST', 'workshop/next', { revision: 1 })
  const late = [
    await put(team.participant, 'Late'),
    await team.participant.ask('POST', `versions/${inTime.body.before}/restore`),
  ]

  expect([early.code, inTime.status, restored.status]).toEqual(['may_not_edit', 200, 200])
  expect(late.map(({ code }) => code)).toEqual(['may_not_edit', 'may_not_edit'])
  expect(await title()).toBe('In time')
})

test('a sealed round is changed by no version and no file', async () => {
  const { before } = (await put(team.editor, 'Shop')).body
  const { round } = (await team.facilitator.ask('POST', 'rounds', { mode: 'named' })).body
  const refused = [
    await put(team.facilitator, 'Meanwhile'),
    await team.editor.ask('POST', `versions/${before}/restore`),
    await team.editor.ask('POST', 'versions', { name: 'It is the cache' }),
    await team.editor.ask('PATCH', `versions/${before}`, { name: 'It is the cache' }),
  ]
  expect(refused.map(({ code }) => code)).toEqual(['may_not_edit', 'may_not_edit', 'sealed', 'sealed'])
  expect(await title()).toBe('Shop')
  await team.facilitator.ask('POST', `rounds/${round.id}/reveal`, { turn: 1 })

  expect((await put(team.editor, 'After')).status).toBe(200)
})

test('a round that allows editing allows files', async () => {
  await team.facilitator.ask('POST', 'rounds', { mode: 'named', allowsEditing: true })

  expect((await put(team.editor, 'Meanwhile')).status).toBe(200)
  expect((await put(team.participant, 'Mine')).code).toBe('may_not_edit')
})

test('who lost their role while their file was read changes nothing', async () => {
  const { links } = (await team.facilitator.ask('GET', 'links')).body
  const link = links.find(({ role }: { role: string }) => role === 'editor').id
  const components = Array.from({ length: 4000 }, (_, index) => ({ id: `c${index}`, name: 'x'.repeat(200) }))
  const file = team.editor.ask('PUT', 'file', { ...shop('Too late'), components })
  await team.facilitator.ask('DELETE', `links/${link}`)

  expect((await file).status).toBe(403)
  expect(await title()).not.toBe('Too late')
})
